/** Shorter pieces of wording occur everywhere and tie nothing. */
const shortest = 3
const shortestName = 4

const marks = /[\s“”‘’"'《》]/g
const leadWords =
  /^(?:建立健全|建设|建立|建成|建起|建|打造|构建|组建|升级|完善|优化|丰富|探索|加快|加强|推进|推动|推广|培育|壮大|夯实|深化|创新|开展|布设|布局|布|提升|形成|完成|试点|选|扩充并整合|全县统一的?|统一的?|全县范围|全县|县级|一批)+/
const tailWords = /(?:专项|项目|工程|建设|升级|改造|优化|示范|试点)+$/
const kindTail = /(?:专项|项目|工程)+$/
const measureWords =
  /(?:(?:覆盖|建成|普及|达标|完成)?率|占比|比例|(?:建设)?数量?|总[数量]|(?:覆盖)?里程|(?:产业)?规模|覆盖)$/
/** What may follow a name without making it part of another, longer one. */
const mayFollow =
  /^(?:$|[^\p{Script=Han}]|建设|改造|升级|优化|完善|应用|示范|试点|平台|体系|系统|服务|专项|项目|工程|覆盖|合计|总数|数量|超过|达到|不少于|大数据|云|管理|和|与|及|等|的|全部|完成)/u
const clauseEnd = /[。；;：:，,（(]$/
const buildWords =
  /(?:建设|建立|建成|建起|建|打造|构建|组建|升级|完善|优化|加强|推进|推动|推广|培育|深化|创新|开展|布设|布|新开|试点|选|扩充并整合)$/
const kindWords = /^(?:智慧|智能|数字)/

/** The same few hundred texts of a plan are compared with each other thousands of times. */
const compared = new Map<string, string>()
const mostCompared = 5000

/** Without spaces and quotation marks, brackets of one form, so that two spellings compare equal. */
export const plainWording = (text: string): string => {
  const known = compared.get(text)
  if (known !== undefined) return known
  const plain = text.normalize('NFKC').replace(marks, '')
  if (compared.size >= mostCompared) compared.clear()
  compared.set(text, plain)
  return plain
}

const lengthOf = (text: string): number => [...text].length

/** A name without what surrounds it: what is done to it, the county it is in, the kind of undertaking. */
export const trimName = (name: string, jurisdiction: string): string => {
  const led = plainWording(name).replace(leadWords, '')
  return led.replace(plainWording(jurisdiction), '').replace(tailWords, '')
}

/** The wordings by which something may be named elsewhere, the longest first. */
export const namesOf = (names: readonly string[], jurisdiction: string): string[] =>
  [
    ...new Set(
      names.flatMap((name) => {
        const plain = plainWording(name)
        return [plain, plain.replace(kindTail, ''), trimName(name, jurisdiction)]
      }),
    ),
  ]
    .filter((name) => lengthOf(name) >= shortestName)
    .sort((one, other) => lengthOf(other) - lengthOf(one))

/** What an indicator counts, without the words of measuring: 智慧井盖 of 智慧井盖覆盖率. */
export const measuredThing = (name: string): string | null => {
  const thing = plainWording(name).replace(leadWords, '').replace(measureWords, '')
  return lengthOf(thing) >= shortest ? thing : null
}

const placesOf = (text: string, name: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) places.push(at)
  return places
}

/** Whether a text names something as a whole: 智慧道路 is not named by 智慧道路运输. */
export const mentions = (text: string, name: string): boolean => {
  const plain = plainWording(text)
  return placesOf(plain, name).some((at) => mayFollow.test(plain.slice(at + name.length)))
}

/** Whether a text says that this very thing is built, not just where it is or what it works with. */
export const saysItBuilds = (text: string, name: string, jurisdiction: string): boolean => {
  const plain = plainWording(text)
  if (!plain.includes(name)) return false
  const place = new RegExp(`(?:${jurisdiction}|全县统一的?|统一的?|全县|县级|县|街镇)$`)
  return placesOf(plain, name).some((at) => {
    const before = plain.slice(0, at).replace(place, '')
    const begins = before === '' || clauseEnd.test(before) || buildWords.test(before)
    return begins && mayFollow.test(plain.slice(at + name.length))
  })
}

/** In quotation marks, as Chinese sets a name that has some of its own. */
export const quoted = (name: string): string =>
  `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`

/** The names that a text itself puts in quotation marks. */
export const quotedNames = (text: string): string[] =>
  [...text.matchAll(/“([^“”]+)”/g)].flatMap(([, name]) => (name ? [plainWording(name)] : []))

/** The field that a name speaks of: 政务 of 智慧政务; null for other names. */
export const fieldOf = (name: string): string | null => {
  const plain = plainWording(name)
  return kindWords.test(plain) ? plain.replace(kindWords, '') : null
}

/** The longest wording that holds `field` and stands in both texts; null when it is no more than that. */
export const sharedAround = (field: string, one: string, other: string): string | null => {
  const [a, b] = [plainWording(one), plainWording(other)]
  const found = placesOf(a, field).flatMap((at) => {
    const pieces: string[] = []
    for (let from = 0; from <= at; from += 1) {
      for (let to = at + field.length; to <= a.length; to += 1) {
        const piece = a.slice(from, to)
        if (b.includes(piece)) pieces.push(piece)
      }
    }
    return pieces
  })
  const [longest = ''] = found.sort((x, y) => lengthOf(y) - lengthOf(x))
  return lengthOf(longest) >= shortestName ? longest : null
}
