"""ISO 639 codes with English names and usual scripts, from Unicode CLDR 47 (through Babel)."""


def _table(text: str) -> dict[str, str]:
    """Read ``code value; code value``: one table in ten lines instead of two hundred."""
    pairs = (entry.strip().split(" ", 1) for entry in text.replace("\n", " ").split(";"))
    return {pair[0]: pair[1].strip() for pair in pairs if len(pair) == 2}


# Language code → English name.
NAMES: dict[str, str] = _table(
    """
    aa Afar; ab Abkhazian; ace Acehnese; ae Avestan; af Afrikaans; ak Akan; am Amharic;
    an Aragonese; ar Arabic; as Assamese; ast Asturian; av Avaric; ay Aymara;
    az Azerbaijani; ba Bashkir; ban Balinese; be Belarusian; bg Bulgarian; bho Bhojpuri;
    bi Bislama; bjn Banjar; bm Bambara; bn Bangla; bo Tibetan; br Breton; brx Bodo;
    bs Bosnian; ca Catalan; ce Chechen; ceb Cebuano; ch Chamorro; ckb Central Kurdish;
    co Corsican; cr Cree; crh Crimean Tatar; cs Czech; csb Kashubian; cu Church Slavic;
    cv Chuvash; cy Welsh; da Danish; de German; doi Dogri; dsb Lower Sorbian; dv Divehi;
    dz Dzongkha; ee Ewe; el Greek; en English; eo Esperanto; es Spanish; et Estonian;
    eu Basque; fa Persian; ff Fula; fi Finnish; fil Filipino; fj Fijian; fo Faroese;
    fr French; fur Friulian; fy Western Frisian; ga Irish; gd Scottish Gaelic; gl Galician;
    gn Guarani; gsw Swiss German; gu Gujarati; gv Manx; ha Hausa; haw Hawaiian; he Hebrew;
    hi Hindi; hmn Hmong; ho Hiri Motu; hr Croatian; hsb Upper Sorbian; ht Haitian Creole;
    hu Hungarian; hy Armenian; hz Herero; ia Interlingua; id Indonesian; ie Interlingue;
    ig Igbo; ii Sichuan Yi; ik Inupiaq; io Ido; is Icelandic; it Italian; iu Inuktitut;
    ja Japanese; jam Jamaican Creole English; jv Javanese; ka Georgian; kab Kabyle;
    kg Kongo; ki Kikuyu; kj Kuanyama; kk Kazakh; kl Kalaallisut; km Khmer; kn Kannada;
    ko Korean; kok Konkani; kr Kanuri; ks Kashmiri; ku Kurdish; kv Komi; kw Cornish;
    ky Kyrgyz; la Latin; lb Luxembourgish; lg Ganda; li Limburgish; lij Ligurian;
    lmo Lombard; ln Lingala; lo Lao; lt Lithuanian; lu Luba-Katanga; lus Mizo; lv Latvian;
    mai Maithili; mfe Morisyen; mg Malagasy; mh Marshallese; mi Māori; min Minangkabau;
    mk Macedonian; ml Malayalam; mn Mongolian; mni Manipuri; mr Marathi; ms Malay;
    mt Maltese; my Burmese; na Nauru; nb Norwegian Bokmål; nd North Ndebele;
    nds Low German; ne Nepali; ng Ndonga; nl Dutch; nn Norwegian Nynorsk; no Norwegian;
    nr South Ndebele; nso Northern Sotho; nv Navajo; ny Nyanja; oc Occitan; oj Ojibwa;
    om Oromo; or Odia; os Ossetic; pa Punjabi; pi Pali; pl Polish; ps Pashto;
    pt Portuguese; qu Quechua; rm Romansh; rn Rundi; ro Romanian; ru Russian; rue Rusyn;
    rw Kinyarwanda; sa Sanskrit; sah Yakut; sat Santali; sc Sardinian; scn Sicilian;
    sd Sindhi; se Northern Sami; sg Sango; si Sinhala; sk Slovak; sl Slovenian; sm Samoan;
    sn Shona; so Somali; sq Albanian; sr Serbian; ss Swati; st Southern Sotho;
    su Sundanese; sv Swedish; sw Swahili; szl Silesian; ta Tamil; te Telugu; tg Tajik;
    th Thai; ti Tigrinya; tk Turkmen; tl Tagalog; tn Tswana; to Tongan; tpi Tok Pisin;
    tr Turkish; ts Tsonga; tt Tatar; tw Twi; ty Tahitian; tyv Tuvinian;
    tzm Central Atlas Tamazight; udm Udmurt; ug Uyghur; uk Ukrainian; ur Urdu; uz Uzbek;
    ve Venda; vec Venetian; vi Vietnamese; vo Volapük; wa Walloon; wo Wolof; xh Xhosa;
    yi Yiddish; yo Yoruba; yue Cantonese; za Zhuang; zgh Standard Moroccan Tamazight;
    zh Chinese; zu Zulu
    """
)

# Language code → ISO 15924 script, where it is not Latin.
SCRIPTS: dict[str, str] = _table(
    """
    ab Cyrl; ae Avst; am Ethi; ar Arab; as Beng; av Cyrl; ba Cyrl; be Cyrl; bg Cyrl;
    bho Deva; bn Beng; bo Tibt; brx Deva; ce Cyrl; ckb Arab; cr Cans; crh Cyrl; cu Cyrl;
    cv Cyrl; doi Deva; dv Thaa; dz Tibt; el Grek; fa Arab; gu Gujr; he Hebr; hi Deva;
    hy Armn; ii Yiii; iu Cans; ja Jpan; ka Geor; kk Cyrl; km Khmr; kn Knda; ko Kore;
    kok Deva; ks Arab; kv Cyrl; ky Cyrl; lo Laoo; mai Deva; mk Cyrl; ml Mlym; mn Cyrl;
    mni Beng; mr Deva; my Mymr; ne Deva; oj Cans; or Orya; os Cyrl; pa Guru; pi Sinh;
    ps Arab; ru Cyrl; rue Cyrl; sa Deva; sah Cyrl; sat Olck; sd Arab; si Sinh; sr Cyrl;
    ta Taml; te Telu; tg Cyrl; th Thai; ti Ethi; tt Cyrl; tyv Cyrl; udm Cyrl; ug Arab;
    uk Cyrl; ur Arab; yi Hebr; yue Hant; zgh Tfng; zh Hans
    """
)

# Three-letter and retired codes → the code used here.
ALIASES: dict[str, str] = _table(
    """
    aar aa; abk ab; adp dz; afr af; aka ak; alb sq; als sq; amh am; ara ar; arb ar; arg an;
    arm hy; asm as; ava av; ave ae; aym ay; ayr ay; aze az; azj az; bak ba; bam bm; baq eu;
    bel be; ben bn; bh bho; bih bho; bis bi; bod bo; bos bs; bre br; bul bg; bur my;
    cat ca; ces cs; cha ch; che ce; chi zh; chu cu; chv cv; cls sa; cmn zh; cor kw; cos co;
    cre cr; cwd cr; cym cy; cze cs; dan da; deu de; dgo doi; div dv; drh mn; dut nl;
    dzo dz; ekk et; ell el; eng en; epo eo; esk ik; est et; eus eu; ewe ee; fao fo; fas fa;
    fat ak; fij fj; fin fi; fra fr; fre fr; fry fy; fuc ff; ful ff; gaz om; geo ka; ger de;
    gla gd; gle ga; glg gl; glv gv; gom kok; gre el; grn gn; gug gn; guj gu; hat ht;
    hau ha; hea hmn; heb he; her hz; hin hi; hmo ho; hrv hr; hun hu; hye hy; ibo ig;
    ice is; ido io; iii ii; ike iu; iku iu; ile ie; in id; ina ia; ind id; ipk ik; isl is;
    ita it; iw he; jav jv; ji yi; jpn ja; jw jv; kal kl; kan kn; kas ks; kat ka; kau kr;
    kaz kk; khk mn; khm km; kik ki; kin rw; kir ky; kmr ku; knc kr; kng kg; kom kv; kon kg;
    kor ko; kpv kv; kua kj; kur ku; lao lo; lat la; lav lv; lim li; lin ln; lit lt; ltz lb;
    lub lu; lug lg; lvs lv; mac mk; mah mh; mal ml; mao mi; mar mr; may ms; mkd mk; mlg mg;
    mlt mt; mo ro; mol ro; mon mn; mri mi; msa ms; mya my; nau na; nav nv; nbl nr; nde nd;
    ndo ng; nep ne; nld nl; nno nn; nob nb; nor no; npi ne; nya ny; oci oc; ojg oj; oji oj;
    ori or; orm om; ory or; oss os; pan pa; pbu ps; per fa; pes fa; pli pi; plt mg; pol pl;
    por pt; prp gu; pus ps; que qu; quz qu; roh rm; ron ro; rum ro; run rn; rus ru; sag sg;
    san sa; scc sr; scr hr; sin si; slk sk; slo sk; slv sl; sme se; smo sm; sna sn; snd sd;
    som so; sot st; spa es; sqi sq; src sc; srd sc; srp sr; ssw ss; sun su; swa sw; swe sv;
    swh sw; tah ty; tam ta; tat tt; tel te; tgk tg; tgl fil; tha th; tib bo; tir ti;
    ton to; tsn tn; tso ts; tuk tk; tur tr; twi ak; uig ug; ukr uk; urd ur; uzb uz; uzn uz;
    ven ve; vie vi; vol vo; wel cy; wln wa; wol wo; xho xh; ydd yi; yid yi; yor yo; zha za;
    zho zh; zsm ms; zul zu; zyb za
    """
)
