import { compiled } from '../compiled.js'
import type { Table, TableRow } from '../postmortem.js'
import type { Facet, FoundItem } from './action-item.js'
import { itemText } from './action-text.js'
import { statesNothing } from './actions-not.js'

/** What a column of a table of measures holds, by the words of its header. */
const COLUMNS: readonly (readonly [Facet | 'action', RegExp])[] = [
  [
    'owner',
    /\bowners?\b|assign|responsib|\bwho\b|\bdri\b|\bpoc\b|\blead\b|\bteam\b|担当|責任者|负责人|담당|책임자|verantwortlich|respons[aá][bv]|zuständig|propriétaire|porteur|encargad|eigenaar|ответствен|исполнитель|penanggung jawab/i,
  ],
  [
    'due',
    /\bdue\b|deadline|\beta\b|\bwhen\b|target|\bdate\b|\bby when\b|timeline|timeframe|期限|期日|截止|목표일|예정일|완료일|마감|기한|fällig|frist|échéance|fecha|plazo|prazo|scadenza|срок|tenggat/i,
  ],
  [
    'ticket',
    /ticket|\bbugs?\b|\bissues?\b|jira|tracking|\blinks?\b|\bprs?\b|pull request|\btask id\b|\bid\b|tracker|チケット|工单|티켓|이슈|тикет/i,
  ],
  ['priority', /priorit|\bprio\b|urgency|severity|^p$|優先|优先|우선|приоритет/i],
  ['type', /\btype\b|categor|\bkind\b|\bclass\b|種別|类型|유형|\btyp\b|\btip[oi]\b|\bтип\b/i],
  ['state', /status|state\b|\bdone\b|progress|complete|状態|状况|statut|estado/i],
  [
    'action',
    /action|\btasks?\b|\bitems?\b|description|\bwhat\b|measure|\bto-?dos?\b|follow.?up|improvement|step|remediation|対策|アクション|内容|措施|조치|항목|작업|maßnahme|mesure|tâche|acción|acciones|medida|tarea|aç(?:ão|ões)|tarefa|azion|maatregel|actie|działani|действи|задач|мер[аы]|tindakan|summary|title/i,
  ],
]

/** The header names an action column, or two columns of other facets. */
export function isTableOfMeasures(table: Table): boolean {
  const kinds = table.header.map(({ text }) => kindOf(text))
  const others = new Set(kinds.filter(kind => kind !== 'action' && kind !== undefined))
  return (kinds.includes('action') && others.size >= 1) || others.size >= 2
}

/** The items of a table, one for each row that says something. */
export function tableItems(table: Table): FoundItem[] {
  const kinds = table.header.map(({ text }) => kindOf(text))
  const named = kinds.indexOf('action')
  const action = named >= 0 ? named : longestColumn(table, kinds)
  return table.rows.flatMap(row => rowItem(row, action, kinds))
}

function kindOf(header: string): Facet | 'action' | undefined {
  return COLUMNS.find(([, words]) => compiled(words).test(header.trim()))?.[0]
}

/** Where no header says "action": of the columns without a known facet, the one with most text. */
function longestColumn({ rows, header }: Table, kinds: readonly (string | undefined)[]): number {
  const lengths = header.map((_, column) =>
    kinds[column] === undefined ? rows.reduce((sum, { cells }) => sum + (cells[column]?.text.length ?? 0), 0) : -1,
  )
  return lengths.indexOf(Math.max(...lengths))
}

function rowItem(
  { cells, span }: TableRow,
  action: number,
  kinds: readonly (Facet | 'action' | undefined)[],
): FoundItem[] {
  const cell = cells[action]
  if (!cell || statesNothing(cell.text)) return []
  const others = cells.flatMap((other, column) => {
    const kind = kinds[column]
    return column === action || kind === 'action' ? [] : [{ facet: kind, text: itemText(other) }]
  })
  return [{ text: itemText(cell), span, facets: others.map(({ facet, text }) => ({ facet: facet ?? 'ticket', text })) }]
}
