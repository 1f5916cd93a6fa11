/** Words that make an organisation's name with the place name directly after them, folded: نادي برشلونة, مجموعة مينسك. */
export const ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  (
    'مجموعه انبا نادي جريده صحيفه مجله وكاله تلفزيون تليفزيون اذاعه راديو جامعه معهد كليه بنك مصرف شركه بورصه مركز مؤسسه موسسه ' +
    'مستشفي مدرسه مجلس متحف مسرح كتيبه فرقه عصائب كتائب سرايا حزب حركه جبهه تيار جماعه تنظيم عمليه اتفاق اتفاقيه معاهده مؤتمر ' +
    'موتمر قمه مهرجان منتدي بطوله كاس دوري ديربي ريال اتليتيكو اتلتيكو ملعب منتخب فريق بيان اعلان بروتوكول مسار منصه غرفه'
  ).split(' '),
);

/** Words that open a longer name, in which the place follows "in": منظمة الأمن والتعاون في أوروبا. */
export const LONG_ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  'منظمه رابطه اتحاد مجلس بعثه هيئه هييه مفوضيه مؤتمر موتمر'.split(' '),
);
