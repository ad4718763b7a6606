/** The items of a list that is joined by 、; what stands between quotation marks or brackets is one item. */
export function listLength(list: string): number {
  return list.replace(/“[^“”]*”|《[^《》]*》|[（(][^（）()]*[）)]/gu, '一').split('、').length
}
