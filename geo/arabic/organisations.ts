/** Words that make an organisation's name with the place name directly after them, folded: نادي برشلونة, مجموعة مينسك. */
export const ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  (
    'مجموعه انبا نادي جريده صحيفه مجله وكاله تلفزيون تليفزيون اذاعه راديو جامعه معهد كليه بنك مصرف شركه بورصه مركز مؤسسه موسسه ' +
    'مستشفي مدرسه مجلس متحف مسرح كتيبه فرقه عصائب كتائب سرايا حزب حركه جبهه تيار جماعه تنظيم عمليه اتفاق اتفاقيه معاهده مؤتمر ' +
    'موتمر قمه مهرجان منتدي بطوله كاس دوري ديربي ريال اتليتيكو اتلتيكو ملعب منتخب فريق بيان اعلان بروتوكول مسار منصه غرفه ' +
    'شرطه محكمه سفاره قنصليه كنيسه ابرشيه بطريركيه مسجد جامع فندق شارع ساحه ميدان جسر ستاد استاد سينما'
  ).split(' '),
);

/** Words that open a longer name, in which the place follows "in": منظمة الأمن والتعاون في أوروبا. */
export const LONG_ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  'تنظيم منظمه رابطه اتحاد مجلس بعثه هيئه هييه مفوضيه مؤتمر موتمر'.split(' '),
);

/** Words that stand between such a head and the name, folded: شركة طيران الإمارات, غرفة تجارة دبي. */
export const ORGANISATION_LINKS: ReadonlySet<string> = new Set(
  'انبا تجاره طيران ابحاث دراسات كهربا نفط غاز تنميه استثمار صناعه اعمار اسمنت عمال طلاب شباب سيدات'.split(
    ' ',
  ),
);

/** Words that speak of clubs, before their names and after them, folded: ريال مدريد, مانشستر سيتي, مباراة ليفربول. */
export const CLUB_HEADS: ReadonlySet<string> = new Set(
  'نادي ريال اتليتيكو اتلتيكو ديربي كلاسيكو مباراه'.split(' '),
);
export const CLUB_TAILS: ReadonlySet<string> = new Set('سيتي يونايتد هوتسبير روفرز'.split(' '));
