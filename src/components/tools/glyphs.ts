// A small line drawing for every tool, as a path in a square of 24; a tool without one of its own has a sheet of paper.
import { GLYPHS as SHARED } from '#components/pictures/glyphs.ts';

const SHEET = 'M6 2.5h9l4 4V21.5H6zM14.5 2.5V7H19M9 11.5h7M9 15h7M9 18.5h4';

const GLYPHS: Readonly<Record<string, string>> = {
  /** An eye: what can be seen. */
  'perilaku-atau-sifat': 'M2 12C7 4 17 4 22 12C17 20 7 20 2 12ZM12 9a3 3 0 1 0 0 6 3 3 0 1 0 0-6',
  /** Stones on a path. */
  'diagnosis-hambatan':
    'M2.5 20h19M5 20c0-4 5-4 5 0M9.5 20c0-7 8-7 8 0M16.8 16.2c1-1.8 3.7-1 3.7 3.8',
  /** Three flags on the way. */
  'rencana-aksi': 'M3 20h18M5.5 20v-7l3 1.5-3 1.5M11.5 20V9l3.5 1.8-3.5 1.8M17.5 20V4l4 2-4 2',
  /** A fence with a gate that stands open. */
  'kesepakatan-mencoba':
    'M2 9h6M2 15h6M3.5 6.5V19m4-12.5V19M16 9h6M16 15h6M16.5 6.5V19m4-12.5V19M12 4v3m0 4v3m0 4v2',
  /** Lines that are ticked off. */
  'daftar-periksa-pimpinan':
    'M3 6l1.8 1.8L8 4.5M3 12.5l1.8 1.8L8 11M3 19l1.8 1.8L8 17.5M11.5 6.5H21m-9.5 6.5H21m-9.5 6.5H21',
  /** A target. */
  'perumus-tujuan':
    'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9M12 11.5v1',
  /** A winding way with its stations. */
  'rute-enam-bulan':
    'M5 3a2 2 0 1 0 0 4 2 2 0 1 0 0-4M7 5h8c7 0 7 7 0 7H9c-7 0-7 7 0 7h8M19 17a2 2 0 1 0 0 4 2 2 0 1 0 0-4',
  'jadwal-tindak-lanjut': SHARED.calendar,
  'panduan-diskusi': SHARED.talk,
  'kartu-observasi': SHARED.tally,
  'jurnal-refleksi': SHARED.book,
  /** Two links of a chain. */
  'matriks-skp': 'M9.5 14.5l5-5M8 11l-3 3a3.6 3.6 0 0 0 5 5l3-3M11 8l3-3a3.6 3.6 0 0 1 5 5l-3 3',
  /** A pen over a line. */
  'memo-kesinambungan': 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4M4 22.5h16',
  'surat-bergabung': SHARED.letter,
  /** A sheet that two sign. */
  'perjanjian-uji-coba': 'M5 2.5h14v19H5zM8 7h8M8 10.5h8M8 17.5c1-2 2 1 3-1m2 1c1-2 2 1 3-1',
  'komunitas-belajar':
    'M8 4.7a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 1 0 0-5.6M17 6.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 1 0 0-4.4M2 20C2 10.5 14 10.5 14 20ZM15 14C18 12 22 15 22 20h-5',
  'rencana-evaluasi': SHARED.bars,
  /** Somebody speaks, somebody writes it down. */
  'lembar-wawancara': 'M3 3h13v8H9l-4 4v-4H3zM6.5 7h6M12 16.5h9M12 20.5h6',
  'kerangka-laporan': SHARED.board,
  'lembar-mentor': SHARED.leader,
};

/** The drawing of a tool. */
export const glyphOf = (tool: string): string => GLYPHS[tool] ?? SHEET;
