/** What the digits of a clock mean. */
import type { ClockTime, Precision } from './types.js'

interface Written {
  readonly hour: string | undefined
  readonly minute?: string | undefined
  readonly second?: string | undefined
  readonly fraction?: string | undefined
  readonly meridiem?: string | undefined
}

/** The clock with its precision, and the problem of digits that no clock shows. */
export function readClock(written: Written): { clock: ClockTime; precision: Precision; problem: 'clock' | undefined } {
  const writtenHour = Number(written.hour)
  const minute = Number(written.minute ?? 0)
  const second = written.second === undefined ? undefined : Number(written.second)
  const meridiem = written.meridiem === undefined ? undefined : /^p/i.test(written.meridiem) ? 'pm' : 'am'
  const broken =
    writtenHour > 24 ||
    minute > 59 ||
    (second !== undefined && second > 60) ||
    (writtenHour === 24 && (minute > 0 || (second ?? 0) > 0))
  const clock: ClockTime = {
    hour: meridiem === undefined || writtenHour > 12 ? writtenHour : (writtenHour % 12) + (meridiem === 'pm' ? 12 : 0),
    minute,
    writtenHour,
    second,
    fraction: written.fraction,
    meridiem,
    impossible: broken || (meridiem && writtenHour > 12) ? true : undefined,
  }
  const precision =
    written.fraction !== undefined
      ? 'subsecond'
      : second !== undefined
        ? 'second'
        : written.minute === undefined
          ? 'hour'
          : 'minute'
  return { clock, precision, problem: broken ? 'clock' : undefined }
}

/** "noon" and "midnight". */
export function wordClock(word: string): { clock: ClockTime; precision: Precision } {
  const noon = !/^midnight/i.test(word)
  const hour = noon ? 12 : 0
  return { clock: { hour, minute: 0, writtenHour: hour, word: noon ? 'noon' : 'midnight' }, precision: 'hour' }
}
