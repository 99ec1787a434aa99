// The words of the field that stand in other sentences: groups of raters, and states of programmes and waves.
export const terms = {
  self: 'self',
  superior: 'superior',
  peer: 'peer',
  subordinate: 'subordinate',
  citizen: 'citizens',
  draft: 'draft',
  submitted: 'submitted',
  active: 'active',
  archived: 'archived',
  wave_planned: 'planned',
  wave_open: 'open',
  wave_closed: 'closed',
  wave_published: 'published',
  wave_discarded: 'ended without a result',
};
