/** A place in a row, as documents say it (位次). */
// “居全国第3位”, “全省第一”, “排名前三”
export const RANK =
  /第\s*[一二三四五六七八九十\d]+(?!个|次|章|节|条|季度|届|[一二三]产业)|首位|前[一二三四五六七八九十\d]+[位名强]?/u
