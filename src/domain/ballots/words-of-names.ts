// Words around names of persons in Indonesian: titles, offices, ordinary words that follow a title, and frequent given names.

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Titles that hardly ever stand before anything but a name, an office or a pause. */
export const CLEAR_TITLES = setOf('pak bu bpk sdr sdri mbak mba pakde bude');

/** Titles that end with a full stop. */
export const ABBREVIATIONS = setOf(
  'bpk bp sdr sdri dr drg drh prof ir h hj kh ust mr mrs ms plt plh pj',
);

/** Titles that are ordinary words as well (mother, gold, sibling), or too short to be sure of. */
export const TITLES = setOf(`
  bapak ibu bp mas bang abang kak kakak saudara saudari tuan nyonya nona om tante bibi paman
  si dr drg drh prof ir h hj kh ust mr mrs ms miss madam`);

/** What people do: behind a title it is an office, before a name it is a title. */
export const ROLES = setOf(`
  dokter bidan perawat suster guru dosen petugas staf staff operator kasir satpam teller resepsionis admin
  bendahara sekretaris pegawai penyuluh pengawas penyelia analis arsiparis verifikator widyaiswara ustaz ustad ustadz
  pejabat penjaga pengelola penyelenggara panitia bos ustazah haji hajah kiai kyai nyai pendeta pastor romo sopir supir pramubakti officer nurse doctor clerk`);

/** Heads of places: a capital behind them is the place's as often as a person's. */
export const HEADS_OF_PLACES = setOf(`
  desa kelurahan kecamatan dusun daerah kabupaten provinsi
  camat lurah kades kuwu keuchik bupati walikota wali gubernur menteri presiden sekda sekcam sekdes sekdis kadus kasun
  rt rw dukuh`);

/** Heads of offices and of their parts. */
export const HEADS = setOf(`
  kepala ketua wakil direktur manajer kabid kasi kasubag kasubbag kasubbid kadis kabag kabiro kaban kasatpol kapus kapuskesmas
  kepsek koordinator pimpinan atasan head director plt plh pj`);

/** Parts of an office that a head is the head of. */
export const PARTS = setOf(`
  bidang dinas seksi bagian subbagian subbag subbidang sub badan biro kantor puskesmas sekolah satpol pp
  unit upt uptd ruang ruangan tim tu tata usaha loket instalasi balai panti satuan umum pelayanan perizinan
  keuangan kepegawaian kesehatan pendidikan pendapatan perencanaan program pengaduan perhubungan sosial ekonomi
  pembangunan pemerintahan kesejahteraan perdagangan perindustrian pertanian perikanan peternakan perpustakaan arsip
  kearsipan kependudukan pencatatan sipil penanaman modal terpadu satu pintu tenaga kerja lingkungan hidup pekerjaan
  pariwisata kebudayaan pemuda olahraga komunikasi informatika statistik hukum organisasi aset anggaran perbendaharaan
  akuntansi pajak retribusi mutasi promosi kompetensi pengembangan diklat pelatihan pendaftaran poli gigi anak gizi
  bina marga cipta karya sumber daya air bangunan konstruksi angkutan lintas protokol humas trantib dikdas paud sd smp sma
  aptika kurikulum sarana prasarana evaluasi monitoring logistik rehabilitasi jaminan administrasi data aparatur
  surveilans imunisasi negeri swasta sipil
  farmasi rekam medis laboratorium gawat darurat kebidanan keluarga berencana`);

/** Ordinary words that follow a title without a comma. */
export const ORDINARY = setOf(`
  dan atau serta yang di ke dari pada dengan tanpa untuk bagi oleh karena sebab bila kalau jika saat ketika waktu sejak
  sampai hingga agar supaya tetapi tapi namun juga lagi saja sudah belum telah sedang akan masih tidak tak bukan jangan
  kurang lebih paling sangat sekali amat terlalu cukup agak hampir selalu sering jarang kadang pernah setiap tiap semua
  seluruh para banyak sedikit beberapa ada adalah ialah yaitu ini itu sini situ sana tadi nanti besok kemarin sekarang
  hari pagi siang sore malam apa siapa mana kapan kenapa mengapa bagaimana gimana berapa saya aku kami kita anda kamu dia
  beliau mereka nya lah kah kok sih deh dong nih ya iya oh eh mohon tolong minta coba harap terima terimakasih makasih
  kasih maaf permisi selamat semoga mari ayo silakan boleh bisa dapat harus perlu mau ingin mesti wajib jadi lalu
  kemudian setelah sesudah sebelum selama sambil baik bagus ramah sopan sabar cepat lambat lama jelas mudah sulit susah
  murah mahal bersih kotor rapi nyaman aman hebat mantap keren oke ok top jutek galak judes cuek kasar marah senyum baru
  tua muda hamil menyusui rumah tangga kota kandung tiri mertua angkat asuh pertiwi jari bangsa negara kos anak bayi
  balita suami istri orang warga masyarakat pasien pelanggan tamu sekalian sekeluarga rekan teman kawan pasar kantin
  hansip polisi tentara pns asn p3k pppk honorer magang jaga piket depan belakang samping sebelah loket meja kursi antre
  antrean antri antrian parkir toilet wc ac air jam menit nomor berkas syarat surat ktp kk akta kartu formulir form data
  sistem aplikasi layanan pelayanan penjelasan informasi info jawaban urusan proses prosedur biaya uang bayar gratis
  pulang datang pergi tunggu menunggu tanya bertanya bilang kata bicara ngomong cerita lihat dengar duduk kerja bekerja
  bantu membantu layani melayani jelaskan terus teruskan tingkatkan pertahankan perbaiki tambah kurangi ulang kembali
  salah benar betul sama beda lain satu dua tiga empat lima pertama kedua utama berdua berbaju berkacamata berjilbab
  spesialis kelas khusus keamanan kebersihan pembantu ambulans sukses
  kerudung baju seragam tinggi pendek gemuk kurus de cik gede nya2 semuanya tersebut bersangkutan muslim islam kristen kawin
  koq ko kok udah udh sdh gak ga gk nggak ngga enggak tdk kalo klo kl jgn tlg trims trima trimakasih makasi mksh blm krn dgn utk
  dlm jg sm tp bgt banget aja doang kayak kyk gitu gini begini begitu lho loh donk pls plis tuh yg org bs dpt hrs smoga pos
  pemerintah sesuai menurut perusahaan lantai ruang kecil besar dalam luar atas bawah nama alamat matematika bahasa
  and or of the who at in is was were are has have please thank thanks very`);

/** Frequent given names, of many peoples; some are ordinary words too, so they count only behind a title or before another name. */
export const GIVEN_NAMES = setOf(`
  abdul abdullah achmad adi adit aditya agung agus ahmad aisyah ajeng aji akbar alex alfian ali amin aminah amir ana andi
  andika andre andri andy angga anggi ani anik anisa anita anton ari arie arif aris arief arya asep asih asri astri astuti
  ayu azis bagas bagus bambang bayu beni benny bima budi budiman cahyo candra cecep chandra cici citra dadang damar
  dani danu darma darmawan dede dedi dedy deni denny desi dewa dewi dian diah diana dika dimas dina dini dinda dita
  doni dudi dwi dyah edi edy eka eko elis elly emi endah endang eni erik erna ernawati erni euis evi fadli fajar farah farhan
  faris fatimah fauzi febri ferdi ferry fina fitri fitriani galih gatot gede gita gunawan guntur hadi hafiz hamid handoko
  hani hanif hari hariyanto hartati hartono haryanto hasan hasanah hendra hendri heni herman heri herlina heru hesti husen
  ibnu ibrahim ida iin ika ikhsan ilham imam iman indah indra indri intan ira irawan irfan irma irwan ismail iwan jaka
  jamal jefri joko jono juni kadek karim kartika kartini ketut khadijah komang krisna kurnia kurniawan kusuma laila lani
  latifah leni lestari lia lilik lina linda lisa lukman lusi made mahmud maman maria mariam marlina maya mega meri mila
  mira mirna mohamad muhamad muhammad mulyadi mulyani mulyono nadia nana nani nanang nia nina nining nita nora nova novi
  novita nur nurhayati nurul nuraini nyoman oki opik parman parto pipit prabowo prasetyo puji purnomo purwanto puspa putra
  putri putu rachmat rahma rahman rahmat rahmawati ratih ratna reni retno reza rian riana ridwan rika rima rina rini rio
  risa riska rita rizal rizki rizky robert rohman roni rosa rudi rudy rukmini rusdi said salim sandi sandra santi santoso
  saputra sari sarah septi setiawan shinta sigit sinta siska siti slamet sofyan sri suci sudarno sugeng sugianto sugiarto
  suharto suhendra sujarwo sukma sulaiman sulastri sumarni sumiati sunarto supardi suparman supriyadi supriyanto surya
  suryani suryanto susanti susanto susi sutarno sutrisno suwarno suyanto syahrul syarif tari taufik tejo tina titi titik
  tri tuti tutik udin umar umi untung ujang usman vera vina wahid wahyu wahyudi wahyuni warsito wati wawan wayan widi widodo
  widya wira winda wulan yanti yanto yani yanuar yati yayan yayuk yoga yogi yohanes yosef yudha yudi yulia yuliana yuli yuni
  yusuf zaenal zainal zaki zulfikar zulkifli`);
