import type { Sight } from '../api/queries';
import { dayInWords, instantInWords } from '../dates/day';
import { language } from '../state/router';
import { t } from '.';

/** What is known in words: all of it, what was public by a day, what the log held at an instant. */
export function knowledgeInWords({ knownOn, asOf }: Sight): string {
  const says = [
    knownOn && `${t('asof.known')} ${dayInWords(knownOn, language.value)}`,
    asOf && `${t('asof.logged')} ${instantInWords(asOf, language.value)}`,
  ];
  return says.filter(Boolean).join(' · ') || t('asof.now');
}
