import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Assistant } from '../assistant.ts'

/** Media types of the formats that are read; none of them is run by a browser, because it is told to save them. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'application/octet-stream',
  '.htm': 'application/octet-stream',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.doc': 'application/msword',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pdf': 'application/pdf',
  '.ofd': 'application/ofd',
}

/**
 * `GET /api/documents/:id/original`: the file as it lies in the corpus, to be saved. Only what the live index was
 * built from is given out, and nothing that lies outside the folder of documents.
 *
 * @param folder `documents` of the corpus
 */
export function originalRoute(app: FastifyInstance, assistant: () => Assistant, folder: string): void {
  app.get<{ Params: { id: string } }>('/api/documents/:id/original', async (request, reply) => {
    const document = assistant().index.documents.find(({ id }) => id === request.params.id)
    const file = document === undefined ? undefined : await fileInside(folder, document.file)
    if (document === undefined || file === undefined) return notFound(reply)
    const bytes = await readFile(file)
    return reply
      .header('Content-Type', MEDIA_TYPES[path.extname(document.file).toLowerCase()] ?? 'application/octet-stream')
      .header('Content-Disposition', disposition(document.file))
      .header('Content-Security-Policy', "default-src 'none'; sandbox")
      .header('Cache-Control', 'no-cache')
      .send(bytes)
  })
}

/** Where a file lies, if it is there and inside the folder: a link to the outside is not followed. */
async function fileInside(folder: string, name: string): Promise<string | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(path.join(folder, name))])
    return file.startsWith(root + path.sep) ? file : undefined
  } catch (error) {
    // Taken away since the index was built.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

// “武昌区’22.txt”, “report (1).txt”: RFC 5987 leaves fewer signs as they are than encodeURIComponent does.
const LEFT_AS_THEY_ARE = /['()*]/gu

/** The name to save under (RFC 6266): in full for browsers of today, as ASCII for old ones. */
function disposition(file: string): string {
  const plain = file.replace(/[^\w.-]/gu, '_')
  const full = encodeURIComponent(file).replace(
    LEFT_AS_THEY_ARE,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

function notFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound()
  return reply
}
