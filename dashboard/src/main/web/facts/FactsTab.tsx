import type { JSX } from 'preact';
import { AgreementsTab } from './AgreementsTab';
import { ContactsTab } from './ContactsTab';
import { NeighboursTab } from './NeighboursTab';
import { PositionsTab } from './PositionsTab';
import { SanctionsTab } from './SanctionsTab';

const TABS = { sanctions: SanctionsTab, positions: PositionsTab, contacts: ContactsTab, agreements: AgreementsTab, neighbours: NeighboursTab };

/** What is known of two states besides what is scored, loaded with the first of these tabs that is opened. */
export function FactsTab({ tab, id, on }: { tab: keyof typeof TABS; id: string; on: string }): JSX.Element {
  const Tab = TABS[tab];
  return <Tab id={id} on={on} />;
}
