/** Largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024

/** Most bytes that an archive (.docx, .xlsx, .ofd) may unpack to. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024

/** Most files in an archive. */
export const MAX_ENTRIES = 1000

/** Longest time that the reading of one document may take, in milliseconds. */
export const MAX_MILLISECONDS = 60_000

/** Most memory that the process that reads a document may hold, in bytes; the archive's limit and the trees made of it fit in. */
export const MAX_MEMORY_BYTES = 1536 * 1024 * 1024

/** The heap of that process, in MiB: less than its memory, so that most often it is the heap that ends it. */
export const MAX_HEAP_MIB = 1024

/** Longest text, in UTF-16 units: a plan has 100,000, all plans of a province in one file 10 million. */
export const MAX_TEXT_LENGTH = 20_000_000
