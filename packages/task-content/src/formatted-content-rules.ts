/** Attributes that an element may bear; undefined for an element that is not allowed. */
export function attributeNames(element: string): readonly string[] | undefined {
  const own = ATTRIBUTES.get(element)
  if (own === undefined) return undefined
  return [...own.split(' ').filter(Boolean), 'title', ...(element === 'br' ? [] : ['dir', 'lang'])]
}

/** The only elements in which an element may stand; undefined where it may stand anywhere. */
export function parentsOf(element: string): readonly string[] | undefined {
  return PARENTS.get(element)
}

export const EMPTY_ELEMENTS: ReadonlySet<string> = new Set(['area', 'br', 'col', 'hr', 'img'])

/** Their value is an address. */
export const URL_ATTRIBUTES: ReadonlySet<string> = new Set(['href', 'src', 'cite', 'longdesc'])

const ALIGN = 'align char charoff valign'
const CELL = `abbr axis bgcolor colspan headers height nowrap rowspan scope width ${ALIGN}`

/** The elements of MTurk's XHTML subset, with the attributes that HTML 4 gives each beside style, class, id and events. */
const ATTRIBUTES = new Map<string, string>([
  ['a', 'accesskey charset coords href hreflang name rel rev shape tabindex target type'],
  ['area', 'accesskey alt coords href nohref shape tabindex target'],
  ['b', ''],
  ['big', ''],
  ['blockquote', 'cite'],
  ['br', 'clear'],
  ['center', ''],
  ['cite', ''],
  ['code', ''],
  ['col', `span width ${ALIGN}`],
  ['colgroup', `span width ${ALIGN}`],
  ['dd', ''],
  ['del', 'cite datetime'],
  ['dl', 'compact'],
  ['dt', ''],
  ['em', ''],
  ['font', 'color face size'],
  ['h1', 'align'],
  ['h2', 'align'],
  ['h3', 'align'],
  ['h4', 'align'],
  ['h5', 'align'],
  ['h6', 'align'],
  ['hr', 'align noshade size width'],
  ['i', ''],
  ['img', 'align alt border height hspace ismap longdesc src usemap vspace width'],
  ['ins', 'cite datetime'],
  ['li', 'type value'],
  ['map', 'name'],
  ['ol', 'compact start type'],
  ['p', 'align'],
  ['pre', 'width'],
  ['q', 'cite'],
  ['s', ''],
  ['small', ''],
  ['strike', ''],
  ['strong', ''],
  ['sub', ''],
  ['sup', ''],
  ['table', 'align bgcolor border cellpadding cellspacing frame rules summary width'],
  ['tbody', ALIGN],
  ['td', CELL],
  ['tfoot', ALIGN],
  ['th', CELL],
  ['thead', ALIGN],
  ['tr', `bgcolor ${ALIGN}`],
  ['u', ''],
  ['ul', 'compact type'],
])

const PARENTS = new Map<string, readonly string[]>([
  ['area', ['map']],
  ['col', ['table', 'colgroup']],
  ['colgroup', ['table']],
  ['dd', ['dl']],
  ['dt', ['dl']],
  ['li', ['ul', 'ol']],
  ['tbody', ['table']],
  ['td', ['tr']],
  ['tfoot', ['table']],
  ['th', ['tr']],
  ['thead', ['table']],
  ['tr', ['table', 'thead', 'tbody', 'tfoot']],
])
