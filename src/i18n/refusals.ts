// What the endpoints answer when they refuse, in both languages: first what happened to the answers, then what to do.
import type { Language } from '#domain/instrument/terms.ts';

const id = {
  'not-post': 'Alamat ini hanya menerima lembar jawaban. Untuk menjawab, buka halaman survei.',
  'not-json':
    'Jawaban belum tersimpan karena kiriman ini tidak berbentuk JSON. Kirim jawaban dari halaman survei.',
  'too-large':
    'Jawaban belum tersimpan karena kiriman terlalu besar. Kirim jawaban dari halaman survei.',
  'wrong-shape':
    'Jawaban belum tersimpan karena bentuk kiriman tidak dikenal. Muat ulang halaman survei, lalu kirim lagi.',
  'unknown-field': 'Jawaban belum tersimpan karena kiriman memuat bagian yang tidak dikenal.',
  'duplicate-key': 'Jawaban belum tersimpan karena satu bagian tertulis dua kali dalam kiriman.',
  'bad-id':
    'Jawaban belum tersimpan karena nomor lembar jawaban tidak sesuai. Muat ulang halaman survei, lalu kirim lagi.',
  'bad-wave':
    'Jawaban belum tersimpan karena kode survei tidak sesuai. Periksa tautan survei, lalu kirim lagi.',
  'bad-box':
    'Jawaban belum tersimpan karena lembar jawaban tidak terkunci dengan benar. Muat ulang halaman survei, lalu kirim lagi.',
  'id-taken':
    'Lembar jawaban ini sudah tersimpan dengan isi lain, dan yang pertama tetap dihitung.',
  'too-early':
    'Jawaban belum tersimpan karena survei baru saja dibuka. Jawaban Anda akan segera dikirim ulang.',
  'no-token':
    'Jawaban belum tersimpan karena tanda pengenal survei sudah habis masanya. Muat ulang halaman survei, lalu kirim lagi.',
  'day-full':
    'Hari ini survei sudah menerima jawaban sebanyak yang dapat ditampung. Jawaban Anda belum tersimpan, tetapi masih ada di halaman ini, jadi kirim lagi besok.',
  'foreign-site':
    'Jawaban belum tersimpan karena kiriman ini tidak datang dari halaman survei. Buka halaman survei, lalu kirim dari sana.',
  'wave-closed': 'Masa survei sudah lewat, sehingga jawaban tidak dapat dikirim lagi.',
  'wave-unknown': 'Survei ini tidak ditemukan. Periksa lagi tautan survei Anda.',
  'not-a-ballot':
    'Jawaban belum tersimpan karena lembar jawaban tidak lengkap. Muat ulang halaman survei, lalu kirim lagi.',
  'bad-group':
    'Jawaban belum tersimpan karena kelompok penilai tidak dikenal. Periksa tautan survei, lalu kirim lagi.',
  'bad-code': 'Kode terdiri dari 16 huruf dan angka. Periksa lagi undangan Anda.',
  'bad-ticket':
    'Jawaban belum tersimpan karena token tidak lengkap. Muat ulang halaman survei, lalu kirim lagi.',
  'code-unknown': 'Tidak ada undangan dengan kode ini. Periksa lagi undangan Anda.',
  'needs-slip':
    'Jawaban belum tersimpan karena survei ini hanya menerima jawaban dengan slip kode dari loket. Muat ulang halaman survei, lalu masukkan kode dari slip Anda.',
  'slip-used':
    'Slip kode ini sudah dipakai untuk jawaban lain, dan jawaban yang pertama tetap dihitung.',
  'no-ticket': 'Jawaban belum tersimpan karena token ini tidak berlaku untuk survei ini.',
  outdated: 'Jawaban yang lebih baru dari token ini sudah tersimpan.',
  'too-often':
    'Perubahan ini belum tersimpan karena satu token dapat mengirim jawaban paling banyak 50 kali. Jawaban terakhir yang tersimpan tetap dihitung.',
  'not-a-count': 'Kiriman ini bukan penghitungan. Buka halaman penghitungan, lalu coba lagi.',
  'not-trustee': 'Kode putaran dan berkas rahasia ini tidak cocok, jadi periksa keduanya.',
  'not-closed': 'Putaran ini belum ditutup. Minta penyelenggara menutupnya, lalu coba lagi.',
  'counted-before':
    'Putaran ini sudah pernah dihitung. Jika dihitung lagi, hitungan kedua dicatat dalam catatan penutupan.',
  'already-published': 'Putaran ini sudah dihitung dan diterbitkan.',
  'cannot-wait': 'Putaran ini tidak dapat menunggu. Hitung sekali lagi, lalu kirim hasilnya.',
  discarded: 'Putaran ini dihentikan tanpa hasil, sehingga tidak ada lagi yang dapat dihitung.',
  'not-a-snapshot':
    'Belum ada yang diterbitkan karena hasil ini tidak sesuai dengan janji putaran ini. Hitung sekali lagi.',
  unavailable:
    'Jawaban belum tersimpan karena penyimpanan sedang tidak terjangkau. Coba lagi setelah beberapa menit.',
} as const;

/** A named reason why the ballot endpoint did not store a ballot. */
export type Refusal = keyof typeof id;

const en: Readonly<Record<Refusal, string>> = {
  'not-post': 'This address only takes answer sheets. To answer, open the survey page.',
  'not-json':
    'Your answers are not stored yet, because this message is not JSON. Send them from the survey page.',
  'too-large':
    'Your answers are not stored yet, because the message is too large. Send them from the survey page.',
  'wrong-shape':
    'Your answers are not stored yet, because the message has an unknown form. Reload the survey page and send again.',
  'unknown-field':
    'Your answers are not stored yet, because the message has a part that is not known.',
  'duplicate-key': 'Your answers are not stored yet, because one part stands twice in the message.',
  'bad-id':
    'Your answers are not stored yet, because the number of the answer sheet does not fit. Reload the survey page and send again.',
  'bad-wave':
    'Your answers are not stored yet, because the survey code does not fit. Check the link and send again.',
  'bad-box':
    'Your answers are not stored yet, because the answer sheet is not locked properly. Reload the survey page and send again.',
  'id-taken': 'This answer sheet is already stored with other content, and the first one counts.',
  'too-early':
    'Your answers are not stored yet, because the survey was opened a moment ago. They will soon be sent again.',
  'no-token':
    'Your answers are not stored yet, because the pass of this page is no longer valid. Reload the survey page and send again.',
  'day-full':
    'The survey has taken as many answers as it can today. Yours are not stored yet but are still on this page, so send them again tomorrow.',
  'foreign-site':
    'Your answers are not stored yet, because this message did not come from the survey page. Open the survey page and send from there.',
  'wave-closed': 'The survey has ended, so answers can no longer be sent.',
  'wave-unknown': 'There is no such survey. Check the link of your survey again.',
  'not-a-ballot':
    'Your answers are not stored yet, because the answer sheet is incomplete. Reload the survey page and send again.',
  'bad-group':
    'Your answers are not stored yet, because the rater group is not known. Check the link and send again.',
  'bad-code': 'A code has 16 letters and digits. Check your invitation.',
  'bad-ticket':
    'Your answers are not stored yet, because the token is incomplete. Reload the survey page and send again.',
  'code-unknown': 'There is no invitation with this code. Check your invitation.',
  'needs-slip':
    'Your answers are not stored yet, because this survey takes answers with a code slip from the counter only. Reload the survey page and enter the code of your slip.',
  'slip-used': 'This code slip has been used for other answers, and the first answers still count.',
  'no-ticket': 'Your answers are not stored yet, because this token is not good for this survey.',
  outdated: 'Newer answers of this token are already stored.',
  'too-often':
    'This change is not stored yet, because one token can send answers 50 times at most. The last answers that are stored still count.',
  'not-a-count': 'This message is not a count. Open the counting page and try again.',
  'not-trustee': 'This round code and this private file do not belong together, so check both.',
  'not-closed': 'This round is not closed yet. Ask the organizer to close it, then try again.',
  'counted-before':
    'This round was counted before. If it is counted again, the second count is stated in the closing note.',
  'already-published': 'This round has been counted and published.',
  'cannot-wait': 'This round cannot wait. Count it once more, then send its result.',
  discarded: 'This round was discarded without a result, so there is nothing left to count.',
  'not-a-snapshot':
    'Nothing is published yet, because this result does not fit what the round promised. Count once more.',
  unavailable:
    'Your answers are not stored yet, because storage cannot be reached. Try again in a few minutes.',
};

/** Refusals in both languages. */
export const refusals: Readonly<Record<Language, Readonly<Record<Refusal, string>>>> = { id, en };
