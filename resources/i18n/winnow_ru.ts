<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
  <context>
    <name>AboutSheet</name>
    <message>
      <source>A workbench for reviewing machine translation. It runs on this machine alone: no text leaves it.</source>
      <translation>Рабочее место для проверки машинного перевода. Всё выполняется только на этом компьютере: ни один текст его не покидает.</translation>
    </message>
    <message>
      <source>About Winnow</source>
      <translation>О программе Winnow</translation>
    </message>
    <message>
      <source>It stands on</source>
      <translation>Основано на</translation>
    </message>
    <message>
      <source>Winnow is free software under the GNU General Public License, version 3 or later. It comes with no warranty. The bundled translation models have licences of their own, which lie beside them.</source>
      <translation>Winnow — свободная программа под Стандартной общественной лицензией GNU версии 3 или более поздней. Без каких-либо гарантий. У приложенных моделей перевода свои лицензии, они лежат рядом с моделями.</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>About Winnow</source>
      <translation>О программе Winnow</translation>
    </message>
    <message>
      <source>All shortcuts</source>
      <translation>Все сочетания клавиш</translation>
    </message>
    <message>
      <source>Checks of this project</source>
      <translation>Проверки этого проекта</translation>
    </message>
    <message>
      <source>Check…</source>
      <translation>Проверить…</translation>
    </message>
    <message>
      <source>Close project</source>
      <translation>Закрыть проект</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Правка</translation>
    </message>
    <message>
      <source>Estimate quality</source>
      <translation>Оценить качество моделью</translation>
    </message>
    <message>
      <source>Export marks…</source>
      <translation>Экспортировать пометки…</translation>
    </message>
    <message>
      <source>Export translation…</source>
      <translation>Экспортировать перевод…</translation>
    </message>
    <message>
      <source>Find an action…</source>
      <translation>Найти действие…</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Замечания</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Во весь экран</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>Переход</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Справка</translation>
    </message>
    <message>
      <source>Husk lexicon…</source>
      <translation>Словарь шелухи…</translation>
    </message>
    <message>
      <source>Import files…</source>
      <translation>Импортировать файлы…</translation>
    </message>
    <message>
      <source>Import marks…</source>
      <translation>Импортировать пометки…</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Крупнее текст</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>Пометки</translation>
    </message>
    <message>
      <source>New project…</source>
      <translation>Новый проект…</translation>
    </message>
    <message>
      <source>Next document</source>
      <translation>Следующий документ</translation>
    </message>
    <message>
      <source>Open project…</source>
      <translation>Открыть проект…</translation>
    </message>
    <message>
      <source>Open the sample project</source>
      <translation>Открыть учебный проект</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>Обзор</translation>
    </message>
    <message>
      <source>Preferences…</source>
      <translation>Настройки…</translation>
    </message>
    <message>
      <source>Previous document</source>
      <translation>Предыдущий документ</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Проект</translation>
    </message>
    <message>
      <source>Project settings…</source>
      <translation>Настройки проекта…</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Выйти</translation>
    </message>
    <message>
      <source>Read as running text</source>
      <translation>Читать сплошным текстом</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Повторить</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>Запуск</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Оценки</translation>
    </message>
    <message>
      <source>Score…</source>
      <translation>Оценить…</translation>
    </message>
    <message>
      <source>Segment</source>
      <translation>Сегмент</translation>
    </message>
    <message>
      <source>Show all segments again</source>
      <translation>Снова показать все сегменты</translation>
    </message>
    <message>
      <source>Show hints</source>
      <translation>Показывать подсказки</translation>
    </message>
    <message>
      <source>Show invisible characters</source>
      <translation>Показывать невидимые символы</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Мельче текст</translation>
    </message>
    <message>
      <source>Stop the running job</source>
      <translation>Остановить текущую задачу</translation>
    </message>
    <message>
      <source>Switch between light and dark</source>
      <translation>Переключить светлую и тёмную тему</translation>
    </message>
    <message>
      <source>Termbase…</source>
      <translation>Терминологическая база…</translation>
    </message>
    <message>
      <source>Text at its normal size</source>
      <translation>Обычный размер текста</translation>
    </message>
    <message>
      <source>Translate…</source>
      <translation>Перевести…</translation>
    </message>
    <message>
      <source>Translation models…</source>
      <translation>Модели перевода…</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Отменить</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Вид</translation>
    </message>
    <message>
      <source>What is installed</source>
      <translation>Что установлено</translation>
    </message>
    <message>
      <source>Who is working…</source>
      <translation>Кто работает…</translation>
    </message>
    <message>
      <source>Write report…</source>
      <translation>Составить отчёт…</translation>
    </message>
  </context>
  <context>
    <name>Acts</name>
    <message>
      <source>%1 changed, %2 refused. %3</source>
      <translation>Изменено: %1, отклонено: %2. %3</translation>
    </message>
    <message>
      <source>Add a word</source>
      <translation>Добавить слово</translation>
    </message>
    <message>
      <source>Approving</source>
      <translation>Утверждение</translation>
    </message>
    <message>
      <source>Clear the translation</source>
      <translation>Очистить перевод</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>Комментарий</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>Подтвердить</translation>
    </message>
    <message>
      <source>Copy the source</source>
      <translation>Скопировать источник</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Отклонить замечание</translation>
    </message>
    <message>
      <source>Keep the text</source>
      <translation>Сохранить текст</translation>
    </message>
    <message>
      <source>Locking</source>
      <translation>Блокировка</translation>
    </message>
    <message>
      <source>Replace the translation</source>
      <translation>Заменить перевод</translation>
    </message>
    <message>
      <source>Resolve</source>
      <translation>Закрыть комментарий</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Восстановить</translation>
    </message>
    <message>
      <source>Setting the status</source>
      <translation>Смена статуса</translation>
    </message>
    <message>
      <source>Take a candidate</source>
      <translation>Взять вариант системы</translation>
    </message>
    <message>
      <source>Take a suggestion</source>
      <translation>Взять предложение</translation>
    </message>
  </context>
  <context>
    <name>AddModelMenu</name>
    <message>
      <source>A model folder…</source>
      <translation>Папка модели…</translation>
    </message>
    <message>
      <source>A packed model (.argosmodel)…</source>
      <translation>Упакованная модель (.argosmodel)…</translation>
    </message>
    <message>
      <source>Add a model</source>
      <translation>Добавить модель</translation>
    </message>
  </context>
  <context>
    <name>AssistControl</name>
    <message>
      <source>How it goes on</source>
      <translation>Как может продолжаться</translation>
    </message>
    <message>
      <source>Open the segment with F2 and put the caret into the translation.</source>
      <translation>Откройте сегмент через F2 и поставьте курсор в перевод.</translation>
    </message>
    <message>
      <source>Other words</source>
      <translation>Другие слова</translation>
    </message>
    <message>
      <source>The model has nothing else to say here.</source>
      <translation>Модели больше нечего здесь предложить.</translation>
    </message>
  </context>
  <context>
    <name>BugSheet</name>
    <message>
      <source>Copy the details</source>
      <translation>Скопировать подробности</translation>
    </message>
    <message>
      <source>Details of the error</source>
      <translation>Подробности ошибки</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Продолжить</translation>
    </message>
    <message>
      <source>Something went wrong in Winnow</source>
      <translation>В Winnow произошла ошибка</translation>
    </message>
    <message>
      <source>This is a mistake in the program, not yours. Your work is saved up to the last change, and you can go on. With the text below it can be mended.</source>
      <translation>Это ошибка программы, а не ваша. Ваша работа сохранена до последнего изменения, можно продолжать. Текст ниже поможет исправить ошибку.</translation>
    </message>
  </context>
  <context>
    <name>BulkControl</name>
    <message>
      <source>Counting</source>
      <translation>Подсчёт</translation>
    </message>
    <message>
      <source>Fix: %1</source>
      <translation>Исправить: %1</translation>
    </message>
    <message>
      <source>Looking on</source>
      <translation>Поиск дальше</translation>
    </message>
    <message>
      <source>Replace “%1” by “%2”</source>
      <translation>Заменить «%1» на «%2»</translation>
    </message>
    <message>
      <source>Switched off in this project. The overview (F8) switches it on again.</source>
      <translation>В этом проекте выключено. Обзор (F8) включит снова.</translation>
    </message>
    <message>
      <source>Switching the check off</source>
      <translation>Выключение проверки</translation>
    </message>
    <message>
      <source>Translate alike</source>
      <translation>Перевести одинаково</translation>
    </message>
    <message>
      <source>Translate repetitions</source>
      <translation>Перевод повторов</translation>
    </message>
  </context>
  <context>
    <name>CandidatesPanel</name>
    <message>
      <source>Candidates</source>
      <translation>Варианты</translation>
    </message>
    <message>
      <source>Choose a segment to see what each system made of it.</source>
      <translation>Выберите сегмент, чтобы увидеть, как его перевела каждая система.</translation>
    </message>
    <message>
      <source>Compare with</source>
      <translation>Сравнить с</translation>
    </message>
    <message>
      <source>Differences from %1</source>
      <translation>Отличия от %1</translation>
    </message>
    <message>
      <source>Differences from the last approved</source>
      <translation>Отличия от последнего утверждённого</translation>
    </message>
    <message>
      <source>Differences from the previous version</source>
      <translation>Отличия от предыдущей версии</translation>
    </message>
    <message>
      <source>Differences from the reference</source>
      <translation>Отличия от эталона</translation>
    </message>
    <message>
      <source>Differences from the target</source>
      <translation>Отличия от перевода</translation>
    </message>
    <message>
      <source>Last approved</source>
      <translation>Последний утверждённый</translation>
    </message>
    <message>
      <source>No machine translation of this segment. “Run › Translate” makes one; files of other systems can be imported as candidates.</source>
      <translation>Машинного перевода этого сегмента нет. Его сделает «Запуск › Перевести»; файлы других систем можно импортировать как варианты.</translation>
    </message>
    <message>
      <source>Previous version</source>
      <translation>Предыдущая версия</translation>
    </message>
    <message>
      <source>Reference: %1</source>
      <translation>Эталон: %1</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>The target has not been changed since the import.</source>
      <translation>Перевод не менялся со времени импорта.</translation>
    </message>
    <message>
      <source>This segment has never been approved.</source>
      <translation>Этот сегмент ещё не утверждали.</translation>
    </message>
    <message>
      <source>This segment has no reference to compare with.</source>
      <translation>У этого сегмента нет эталона для сравнения.</translation>
    </message>
    <message>
      <source>This segment has no translation by %1.</source>
      <translation>У этого сегмента нет перевода системы %1.</translation>
    </message>
    <message>
      <source>What the reference confirms</source>
      <translation>Что подтверждает эталон</translation>
    </message>
  </context>
  <context>
    <name>CategoryButton</name>
    <message>
      <source>List the segments with: %1</source>
      <translation>Показать сегменты с видом: %1</translation>
    </message>
    <message>
      <source>the typology does not know this type</source>
      <translation>в типологии нет такого вида</translation>
    </message>
  </context>
  <context>
    <name>CheatSheet</name>
    <message>
      <source>All shortcuts</source>
      <translation>Все сочетания клавиш</translation>
    </message>
    <message>
      <source>Search by words or keys</source>
      <translation>Поиск по словам или клавишам</translation>
    </message>
  </context>
  <context>
    <name>CheckCard</name>
    <message>
      <source>Fix %1…</source>
      <translation>Исправить %1…</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Показать</translation>
    </message>
    <message>
      <source>Switch off</source>
      <translation>Выключить</translation>
    </message>
    <message>
      <source>nobody has decided yet</source>
      <translation>решений пока нет</translation>
    </message>
  </context>
  <context>
    <name>CheckForm</name>
    <message>
      <source>%1 % of its findings lie on errors that people marked (of %2)</source>
      <translation>%1 % её замечаний приходятся на ошибки, отмеченные людьми (из %2)</translation>
    </message>
    <message>
      <source>%1 findings in 100 professional translations</source>
      <translation>%1 замечания на 100 профессиональных переводов</translation>
    </message>
    <message numerus="yes">
      <source>%n open finding(s).</source>
      <translation>
        <numerusform>%n открытое замечание.</numerusform>
        <numerusform>%n открытых замечания.</numerusform>
        <numerusform>%n открытых замечаний.</numerusform>
      </translation>
    </message>
    <message>
      <source>As it says itself (%1)</source>
      <translation>Как решает сама проверка (%1)</translation>
    </message>
    <message>
      <source>Back to the profile’s value</source>
      <translation>Вернуть значение профиля</translation>
    </message>
    <message>
      <source>Exceptions</source>
      <translation>Исключения</translation>
    </message>
    <message>
      <source>Here: nobody has decided yet.</source>
      <translation>Здесь ещё никто ничего не решил.</translation>
    </message>
    <message numerus="yes">
      <source>Here: right %n time(s) of %1.</source>
      <translation>
        <numerusform>Здесь: верна %n раз из %1.</numerusform>
        <numerusform>Здесь: верна %n раза из %1.</numerusform>
        <numerusform>Здесь: верна %n раз из %1.</numerusform>
      </translation>
    </message>
    <message>
      <source>It is more often wrong than right here; perhaps switch it off.</source>
      <translation>Здесь она чаще ошибается, чем права; возможно, её стоит выключить.</translation>
    </message>
    <message>
      <source>Measured: %1.</source>
      <translation>Измерено: %1.</translation>
    </message>
    <message>
      <source>Not measured yet.</source>
      <translation>Ещё не измерено.</translation>
    </message>
    <message>
      <source>Runs in this project</source>
      <translation>Работает в этом проекте</translation>
    </message>
    <message>
      <source>Severity</source>
      <translation>Серьёзность</translation>
    </message>
    <message>
      <source>Show its findings</source>
      <translation>Показать её замечания</translation>
    </message>
    <message>
      <source>Target languages: %1.</source>
      <translation>Языки перевода: %1.</translation>
    </message>
    <message>
      <source>Texts on which it says nothing, one a line, letter case aside.</source>
      <translation>Тексты, о которых она молчит, по одному в строке, без учёта регистра.</translation>
    </message>
    <message>
      <source>finds %1 % of the errors of its kind, with %2 % false alarms</source>
      <translation>находит %1 % ошибок своего рода, ложных срабатываний %2 %</translation>
    </message>
  </context>
  <context>
    <name>CheckSheet</name>
    <message>
      <source>All checks</source>
      <translation>Все проверки</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Проверить</translation>
    </message>
    <message>
      <source>Every segment is checked; what you dismissed stays dismissed.</source>
      <translation>Проверяется каждый сегмент; отклонённые замечания остаются отклонёнными.</translation>
    </message>
  </context>
  <context>
    <name>CheckTree</name>
    <message>
      <source>Addresses</source>
      <translation>Адреса</translation>
    </message>
    <message>
      <source>All checks</source>
      <translation>Все проверки</translation>
    </message>
    <message>
      <source>Changed in this project</source>
      <translation>Изменены в этом проекте</translation>
    </message>
    <message>
      <source>Characters</source>
      <translation>Знаки</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Проверка</translation>
    </message>
    <message>
      <source>Checks</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Completeness</source>
      <translation>Полнота</translation>
    </message>
    <message>
      <source>Consistency</source>
      <translation>Единообразие</translation>
    </message>
    <message>
      <source>Fidelity</source>
      <translation>Верность</translation>
    </message>
    <message>
      <source>How many of the findings that people decided about were right</source>
      <translation>Сколько замечаний из тех, о которых приняты решения, оказались верны</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Язык</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Длина</translation>
    </message>
    <message>
      <source>Letter case</source>
      <translation>Регистр букв</translation>
    </message>
    <message>
      <source>More often wrong than right here</source>
      <translation>Здесь чаще ошибаются, чем правы</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>Числа</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Открыто</translation>
    </message>
    <message>
      <source>Placeholders</source>
      <translation>Подстановки</translation>
    </message>
    <message>
      <source>Punctuation</source>
      <translation>Пунктуация</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Эталон</translation>
    </message>
    <message>
      <source>Repetition</source>
      <translation>Повторы</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Верно</translation>
    </message>
    <message>
      <source>Search checks</source>
      <translation>Поиск проверок</translation>
    </message>
    <message>
      <source>Severity</source>
      <translation>Серьёзность</translation>
    </message>
    <message>
      <source>Spelling</source>
      <translation>Орфография</translation>
    </message>
    <message>
      <source>Style</source>
      <translation>Стиль</translation>
    </message>
    <message>
      <source>Switched off</source>
      <translation>Выключена</translation>
    </message>
    <message>
      <source>Switched on</source>
      <translation>Включена</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Теги</translation>
    </message>
    <message>
      <source>Terminology</source>
      <translation>Терминология</translation>
    </message>
    <message>
      <source>Translation model</source>
      <translation>Модель перевода</translation>
    </message>
    <message>
      <source>Verbal husks</source>
      <translation>Словесная шелуха</translation>
    </message>
    <message>
      <source>Which checks</source>
      <translation>Какие проверки</translation>
    </message>
    <message>
      <source>White space</source>
      <translation>Пробелы</translation>
    </message>
    <message>
      <source>changed in this project</source>
      <translation>изменена в этом проекте</translation>
    </message>
  </context>
  <context>
    <name>Checks</name>
    <message>
      <source>A Spanish question or exclamation lacks its opening ¿ or ¡.</source>
      <translation>В испанском вопросе или восклицании нет начального ¿ или ¡.</translation>
    </message>
    <message>
      <source>A URL, e-mail address, path, version, hashtag or @name of the source is missing, changed or added. Hashtags may be translated; only their number is compared.</source>
      <translation>Адрес сайта или почты, путь, версия, хештег или @имя из источника пропущены, изменены или добавлены. Хештеги можно переводить; сравнивается только их число.</translation>
    </message>
    <message>
      <source>A bracket of the target has no partner, while the source's are paired.</source>
      <translation>У скобки в переводе нет пары, а в источнике все скобки парные.</translation>
    </message>
    <message>
      <source>A closing tag stands before its opening tag, or two pairs of tags cross, which they do not in the source. The order of whole pairs may differ: word order does.</source>
      <translation>Закрывающий тег стоит раньше открывающего или две пары тегов пересекаются, чего в источнике нет. Порядок целых пар может быть другим, как и порядок слов.</translation>
    </message>
    <message>
      <source>A code of capitals and at least two digits (XR-200, A320) is not in the target, with a hyphen or without. Another script may write its letters in its own way. Parameter names: names with capitals inside (GitHub) are missed as well, where both scripts are Latin.</source>
      <translation>Кода из прописных букв и хотя бы двух цифр (XR-200, A320) нет в переводе ни с дефисом, ни без него. Другая письменность может передавать его буквы по-своему. Параметр names: пропажа названий с прописными внутри (GitHub) тоже отмечается, если обе письменности латинские.</translation>
    </message>
    <message>
      <source>A comma, full stop, colon or semicolon is followed by a word at once.</source>
      <translation>После запятой, точки, двоеточия или точки с запятой сразу идёт слово.</translation>
    </message>
    <message>
      <source>A comma, semicolon, colon or full stop is doubled and the source has not.</source>
      <translation>Запятая, точка с запятой, двоеточие или точка удвоены, а в источнике нет.</translation>
    </message>
    <message>
      <source>A country, person or place of the source is not in the target, or the target has a name that nothing in the source sounds like. Scripts are bridged by transliteration, endings are allowed for, countries are known by name in every language of CLDR. Worth switching on for raw machine translation; people translate names too freely for it. Parameter lone: report a name even where no other was lost or won against it.</source>
      <translation>Страны, человека или места из источника нет в переводе, или в переводе есть имя, похожего на которое в источнике нет. Разные письменности сопоставляются через транслитерацию, окончания учитываются, страны известны на всех языках CLDR. Полезно для сырого машинного перевода; люди передают имена слишком свободно. Параметр lone: сообщать об имени, даже если взамен ничего не пропало и не появилось.</translation>
    </message>
    <message>
      <source>A name with capitals inside (GitHub, iPhone), an acronym or a code of the source stands in the target with other capitals. Acronyms that a language reads as a word (Nato, Covid-19) and words of the target language pass.</source>
      <translation>Название с прописными внутри (GitHub, iPhone), сокращение или код исходного текста стоят в переводе с другими прописными. Сокращения, которые язык читает как слово (Nato, Covid-19), и слова языка перевода пропускаются.</translation>
    </message>
    <message>
      <source>A number of the source is not in the target, or the other way round. Understood as the same: digits of all scripts, the grouping of each locale, number words and ordinals in some thirty languages, 万 and 亿, million and Mio., Roman numerals, month names, 12 and 24 hours, Japanese eras, decades.</source>
      <translation>Числа из источника нет в переводе или наоборот. Считаются одинаковыми: цифры всех письменностей, группировка по правилам каждой страны, числительные и порядковые на трёх десятках языков, 万 и 亿, million и Mio., римские цифры, названия месяцев, 12 и 24 часа, японские эры, десятилетия.</translation>
    </message>
    <message>
      <source>A placeholder of the source (printf, Python, Qt, ICU, i18next, {0}, %s, ${name}) is missing or changed in the target, or the target has one that the source has not.</source>
      <translation>Подстановка из источника (printf, Python, Qt, ICU, i18next, {0}, %s, ${name}) пропущена или изменена в переводе, или в переводе есть лишняя.</translation>
    </message>
    <message>
      <source>A proverb of the source is rendered literally; the target language's own is proposed.</source>
      <translation>Пословица источника передана дословно; предлагается пословица языка перевода.</translation>
    </message>
    <message>
      <source>A question mark, exclamation mark, full stop, semicolon, underscore, at sign or similar stands inside the target's sentence, and the source has no such mark at all.</source>
      <translation>Внутри предложения в переводе стоит вопросительный или восклицательный знак, точка, точка с запятой, подчёркивание, @ или подобный знак, которого в источнике нет вовсе.</translation>
    </message>
    <message>
      <source>A quotation mark of the target has no partner, while the source's are paired.</source>
      <translation>У кавычки в переводе нет пары, а в источнике все кавычки парные.</translation>
    </message>
    <message>
      <source>A regular expression of the profile’s own rules matches where it should not, or does not where it should. A rule that takes longer than 0.1 s on a text is not applied to it and says so; after three such texts it is switched off for the run.</source>
      <translation>Регулярное выражение из правил профиля совпадает там, где не должно, или не совпадает там, где должно. Правило, которому на один текст нужно больше 0,1 с, к нему не применяется и сообщает об этом; после трёх таких текстов оно отключается до конца прогона.</translation>
    </message>
    <message>
      <source>A set expression or a piece of officialese is rendered part by part.</source>
      <translation>Устойчивое выражение или канцеляризм переданы по частям.</translation>
    </message>
    <message>
      <source>A space stands before a comma, full stop or closing bracket, or after an opening one. French spacing before ; : ! ? is respected.</source>
      <translation>Перед запятой, точкой или закрывающей скобкой либо после открывающей стоит пробел. Французские пробелы перед ; : ! ? учтены.</translation>
    </message>
    <message>
      <source>A term that a termbase marks as not to be translated is not in the target as the source writes it; where it only differs in letter case, the right one is proposed. A term named less often than in the source is a hint.</source>
      <translation>Термин, помеченный в терминологической базе как непереводимый, стоит в переводе не так, как в исходном тексте; если отличается только регистр, предлагается верный. Термин, названный реже, чем в исходном тексте, — подсказка.</translation>
    </message>
    <message>
      <source>A word has the same lower-case letter three times in a row.</source>
      <translation>В слове три раза подряд одна и та же строчная буква.</translation>
    </message>
    <message>
      <source>A word is rendered by one that looks like it and means something else.</source>
      <translation>Слово передано похожим на него, но с другим значением.</translation>
    </message>
    <message>
      <source>A word mixes Latin, Cyrillic or Greek letters that look alike (a Latin a in a Cyrillic word); searching and spelling break on it.</source>
      <translation>В слове смешаны похожие латинские, кириллические или греческие буквы (латинская a в русском слове); это ломает поиск и проверку орфографии.</translation>
    </message>
    <message>
      <source>A word of the target is not in the Hunspell dictionary of its language, where one is installed, and is one slip of the finger away from a word that exists. Words of the source, numbers, code, addresses, acronyms, words of other scripts and those of the word lists are left alone. A capitalised word may be a name and is only a hint; “hints” also reports unknown words that resemble none. “words” are right in every language, with “de:” before them in German only.</source>
      <translation>Слова перевода нет в словаре Hunspell его языка, если он установлен, и оно в одной опечатке от существующего слова. Слова источника, числа, код, адреса, сокращения, слова другого письма и слова из списков не трогаются. Слово с прописной буквы может быть именем и считается лишь подсказкой; «hints» сообщает и о неизвестных словах, ни на что не похожих. «words» верны во всех языках, с «de:» впереди — только в немецком.</translation>
    </message>
    <message>
      <source>A word or phrase comes four times or more in a row, as when a translation model degenerates, and the source does not repeat itself so.</source>
      <translation>Слово или словосочетание идёт подряд четыре раза или больше, как при сбое модели перевода, а в источнике такого повтора нет.</translation>
    </message>
    <message>
      <source>A word, a number or a phrase of up to six words is said twice in a row, and the source does nothing of the kind. Doublings that each language allows are left alone.</source>
      <translation>Слово, число или словосочетание до шести слов сказано дважды подряд, а в источнике ничего подобного нет. Удвоения, допустимые в языке, не трогаются.</translation>
    </message>
    <message>
      <source>Address changed</source>
      <translation>Изменён адрес</translation>
    </message>
    <message>
      <source>Allowed words</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Also tell of straight quotation marks.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Also tell what is only suspicious; hints stand apart and do not count.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Also tell words that resemble none: names, rare and new words.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>An HTML or XML tag, an entity that markup needs (&amp;lt; &amp;gt; &amp;amp;) or the target of a Markdown link is missing, changed or added. Attributes are not compared.</source>
      <translation>Тег HTML или XML, необходимая разметке сущность (&amp;lt; &amp;gt; &amp;amp;) или цель ссылки Markdown пропущены, изменены или добавлены. Атрибуты не сравниваются.</translation>
    </message>
    <message>
      <source>An idiom of the source is rendered literally; what a native would say is proposed.</source>
      <translation>Идиома источника передана дословно; предлагается то, что сказал бы носитель языка.</translation>
    </message>
    <message>
      <source>An inline tag of the source is missing from the target.</source>
      <translation>Встроенного тега из источника нет в переводе.</translation>
    </message>
    <message>
      <source>Approved otherwise</source>
      <translation>Утверждено иначе</translation>
    </message>
    <message>
      <source>Broken characters</source>
      <translation>Повреждённые символы</translation>
    </message>
    <message>
      <source>By how many sentences the translation may differ.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Calque</source>
      <translation>Калька</translation>
    </message>
    <message>
      <source>Capitals throughout on one side only</source>
      <translation>Прописные буквы только с одной стороны</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Character not allowed</source>
      <translation>Недопустимый символ</translation>
    </message>
    <message>
      <source>Characters</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Characters at most</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Characters in a line at most</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Clause left out, as the model sees it</source>
      <translation>Модель не находит части источника</translation>
    </message>
    <message>
      <source>Clause made up, as the model sees it</source>
      <translation>Модель не находит, откуда часть перевода</translation>
    </message>
    <message>
      <source>Code missing</source>
      <translation>Нет кода</translation>
    </message>
    <message>
      <source>Compare “seven” with 7, too, in the languages whose number words are known.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Different sources, same translation</source>
      <translation>Разные источники, один перевод</translation>
    </message>
    <message>
      <source>Double space</source>
      <translation>Двойной пробел</translation>
    </message>
    <message>
      <source>Doubled word or phrase</source>
      <translation>Удвоенное слово или словосочетание</translation>
    </message>
    <message>
      <source>Each character that the translation must not hold, one after the other: „€</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Empty translation</source>
      <translation>Пустой перевод</translation>
    </message>
    <message>
      <source>Every reference of the segment has a name that no word of the target resembles. A hint; says nothing where there is no reference.</source>
      <translation>В каждом эталоне сегмента есть имя, на которое не похоже ни одно слово перевода. Подсказка; без эталона молчит.</translation>
    </message>
    <message>
      <source>Every reference of the segment has a number that the target has not, in digits or in words. A hint; says nothing where there is no reference, and nothing of what numbers.changed reports.</source>
      <translation>В каждом эталоне сегмента есть число, которого нет в переводе ни цифрами, ни словами. Подсказка; молчит без эталона и о том, что уже сообщает numbers.changed.</translation>
    </message>
    <message>
      <source>False friend</source>
      <translation>Ложный друг переводчика</translation>
    </message>
    <message>
      <source>Final mark added</source>
      <translation>Добавлен знак в конце</translation>
    </message>
    <message>
      <source>Final mark differs</source>
      <translation>Другой знак в конце</translation>
    </message>
    <message>
      <source>Forbidden phrase</source>
      <translation>Запрещённое выражение</translation>
    </message>
    <message>
      <source>Forbidden term</source>
      <translation>Запрещённый термин</translation>
    </message>
    <message>
      <source>Hints too</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>How far the length may lie from what is usual for the two languages, in standard deviations. Larger is more lenient.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>How sure the guess of the language must be, from 0 to 1.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Idiom carried over word for word</source>
      <translation>Идиома переведена дословно</translation>
    </message>
    <message>
      <source>In shorter texts a language cannot be told for sure.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Initial capital differs</source>
      <translation>Другая начальная буква: прописная или строчная</translation>
    </message>
    <message>
      <source>Inverted mark missing</source>
      <translation>Нет перевёрнутого знака</translation>
    </message>
    <message>
      <source>Invisible character</source>
      <translation>Невидимый символ</translation>
    </message>
    <message>
      <source>LanguageTool</source>
      <translation>LanguageTool</translation>
    </message>
    <message>
      <source>Left untranslated</source>
      <translation>Оставлено без перевода</translation>
    </message>
    <message>
      <source>Length is out of proportion</source>
      <translation>Непропорциональная длина</translation>
    </message>
    <message>
      <source>Letter that only looks right</source>
      <translation>Буква, лишь похожая на нужную</translation>
    </message>
    <message>
      <source>Letters at least</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Lexicons</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Line breaks differ</source>
      <translation>Другие разрывы строк</translation>
    </message>
    <message>
      <source>Longer than allowed</source>
      <translation>Длиннее допустимого</translation>
    </message>
    <message>
      <source>Mark from nowhere</source>
      <translation>Знак ниоткуда</translation>
    </message>
    <message>
      <source>Markup in the text changed</source>
      <translation>Изменена разметка в тексте</translation>
    </message>
    <message>
      <source>Mixed scripts in a word</source>
      <translation>Смешанные алфавиты в слове</translation>
    </message>
    <message>
      <source>Name missing or from nowhere</source>
      <translation>Имя пропущено или взято ниоткуда</translation>
    </message>
    <message>
      <source>Name of the reference missing</source>
      <translation>Нет имени из эталона</translation>
    </message>
    <message>
      <source>Names in CamelCase</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Negation dropped or added</source>
      <translation>Отрицание пропало или добавлено</translation>
    </message>
    <message>
      <source>No space after punctuation</source>
      <translation>Нет пробела после знака</translation>
    </message>
    <message>
      <source>Number missing, added or changed</source>
      <translation>Число пропущено, добавлено или изменено</translation>
    </message>
    <message>
      <source>Number of sentences differs</source>
      <translation>Другое число предложений</translation>
    </message>
    <message>
      <source>Number of the reference missing</source>
      <translation>Нет числа из эталона</translation>
    </message>
    <message>
      <source>Number words</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Of each line; 0 is no limit.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Of the whole translation; 0 is no limit.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>One a line.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>One a line. “*” stands for any ending, “=&gt;” proposes another word.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>One a line. “utiliz*” stands for any ending, “in order to =&gt; to” proposes.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>One side says not, never or the like, and the other has no word of negation, no negative prefix and no verb of refusing, lacking or preventing. Known in thirty languages.</source>
      <translation>С одной стороны сказано «не», «никогда» и подобное, а с другой нет ни отрицательного слова, ни отрицательной приставки, ни глагола отказа, отсутствия или помехи. Известно на тридцати языках.</translation>
    </message>
    <message>
      <source>Opposite said</source>
      <translation>Сказано обратное</translation>
    </message>
    <message>
      <source>Passage the model was unsure of</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Paths of lexicon files beside your own, one a line.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Phrases</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Placeholder changed</source>
      <translation>Изменена подстановка</translation>
    </message>
    <message>
      <source>Product name or code in other capitals</source>
      <translation>Название или код с другими прописными</translation>
    </message>
    <message>
      <source>Proverb carried over word for word</source>
      <translation>Пословица переведена дословно</translation>
    </message>
    <message>
      <source>Quotation marks of another language</source>
      <translation>Кавычки другого языка</translation>
    </message>
    <message>
      <source>Repeated mark</source>
      <translation>Повторённый знак</translation>
    </message>
    <message>
      <source>Repeats</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Repetition loop</source>
      <translation>Зацикливание</translation>
    </message>
    <message>
      <source>Rude word</source>
      <translation>Грубое слово</translation>
    </message>
    <message>
      <source>Rule of the profile broken</source>
      <translation>Нарушено правило профиля</translation>
    </message>
    <message>
      <source>Rules not asked</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Same source, different translations</source>
      <translation>Один источник, разные переводы</translation>
    </message>
    <message>
      <source>Shorter translations may well stand for two sources.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Single names</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>So many times a phrase must stand in a row.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Source and target are the same text. Numbers, codes, addresses, acronyms and short names may be; a sentence may not.</source>
      <translation>Источник и перевод совпадают. Числа, коды, адреса, сокращения и короткие имена могут совпадать, предложение — нет.</translation>
    </message>
    <message>
      <source>Source and target have a different number of line breaks or tabs.</source>
      <translation>В источнике и переводе разное число разрывов строк или табуляций.</translation>
    </message>
    <message>
      <source>Source in another language</source>
      <translation>Исходный текст на другом языке</translation>
    </message>
    <message>
      <source>Sources that differ in their words have the same translation: a segment may have been confirmed with the text of another. Short targets, which often serve two sources rightly, are left alone (parameter minimum_letters).</source>
      <translation>У источников с разными словами один и тот же перевод: возможно, сегмент подтвердили с чужим текстом. Короткие переводы, которые часто годятся для двух источников, не трогаются (параметр minimum_letters).</translation>
    </message>
    <message>
      <source>Space before punctuation</source>
      <translation>Пробел перед знаком</translation>
    </message>
    <message>
      <source>Straight ones too</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Tag missing</source>
      <translation>Нет тега</translation>
    </message>
    <message>
      <source>Tag not in the source</source>
      <translation>Тега нет в источнике</translation>
    </message>
    <message>
      <source>Tags out of order</source>
      <translation>Нарушен порядок тегов</translation>
    </message>
    <message>
      <source>Take names such as GitHub for codes that must stay.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Tell of a name that only one side has; without it only of one exchanged for another.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Term not used</source>
      <translation>Термин не использован</translation>
    </message>
    <message>
      <source>Term that is not translated was changed</source>
      <translation>Непереводимый термин изменён</translation>
    </message>
    <message>
      <source>The ids of LanguageTool’s rules, one a line.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>The same source text is translated in another way elsewhere in the project. The most frequent translation is proposed; where none leads, every member of the group is flagged. Where one is approved, consistency.approved says so instead.</source>
      <translation>Тот же исходный текст переведён в другом месте проекта иначе. Предлагается самый частый перевод; если ни один не преобладает, отмечаются все сегменты группы. Если один из них утверждён, об этом сообщает consistency.approved.</translation>
    </message>
    <message>
      <source>The segment was approved with another translation than it has now, or the same source is approved with another one elsewhere in the project, and only with that.</source>
      <translation>Сегмент был утверждён не с тем переводом, что сейчас, или тот же исходный текст утверждён в другом месте проекта с другим переводом и только с ним.</translation>
    </message>
    <message>
      <source>The source has a term of a termbase and the target has none of its preferred and admitted translations, in whatever form. A term named less often than in the source, or that has other words between its own, is a hint.</source>
      <translation>В исходном тексте есть термин из терминологической базы, а в переводе нет ни одного из его предпочтительных и допустимых переводов ни в какой форме. Термин, названный реже, чем в исходном тексте, или разорванный другими словами, — подсказка.</translation>
    </message>
    <message>
      <source>The source has text and the target has none.</source>
      <translation>В источнике есть текст, а в переводе нет.</translation>
    </message>
    <message>
      <source>The source is in another script or language than the document's, perhaps in that of the target: what it is compared with is not what was meant. Told as in language.wrong.</source>
      <translation>Исходный текст написан не на языке документа (или не той письменностью), возможно, на языке перевода: сравнивается не то, что имелось в виду. Определяется как в language.wrong.</translation>
    </message>
    <message>
      <source>The source names men only (Mr, Herr, г-н, señor) and the target women only (Ms, Frau, г-жа, señora), or the other way round. Known in some thirty languages. Without titles, the same of he and she in five languages, where the source leaves no doubt.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>The source of three words or more is written in capitals throughout and the target is not, or the other way round.</source>
      <translation>Источник из трёх слов или больше целиком набран прописными, а перевод нет, или наоборот.</translation>
    </message>
    <message>
      <source>The source says before, more than, north, maximum, buy, enable or another word of sixteen pairs of opposites, and the target says only its opposite. Known in twelve languages.</source>
      <translation>В исходном тексте сказано «до», «больше», «север», «максимум», «купить», «включить» или другое слово из шестнадцати пар противоположностей, а в переводе — только обратное. Известно для двенадцати языков.</translation>
    </message>
    <message>
      <source>The source starts with a capital letter and the target does not, or a whole sentence starts with a small letter where the source's script has no capitals.</source>
      <translation>Источник начинается с прописной буквы, а перевод нет, или целое предложение начинается со строчной там, где в письме источника прописных нет.</translation>
    </message>
    <message>
      <source>The source writes the ellipsis as one character (…) and the target as full stops (...). Translators of running text often do; for a user interface it is worth switching on.</source>
      <translation>В исходном тексте многоточие — один знак (…), а в переводе — точки (...). В сплошном тексте переводчики часто так делают; для интерфейсов проверку стоит включить.</translation>
    </message>
    <message>
      <source>The target does not end with the mark that the source ends with (. ? ! : … in the script of each language), or with a comma or colon that the source has not.</source>
      <translation>Перевод не кончается тем знаком, которым кончается источник (. ? ! : … в письме каждого языка), или кончается запятой либо двоеточием, которых в источнике нет.</translation>
    </message>
    <message>
      <source>The target ends a sentence with a mark and the source has none. Good translations do that to chat, titles and subtitles all the time, so it is off unless asked for; for the strings of a user interface it is worth switching on.</source>
      <translation>Перевод ставит в конце предложения знак, которого в источнике нет. В чатах, заголовках и субтитрах хороший перевод часто так и делает, поэтому без просьбы проверка выключена; для строк интерфейса её стоит включить.</translation>
    </message>
    <message>
      <source>The target ends with other white space than the source.</source>
      <translation>Перевод кончается другими пробельными символами, чем источник.</translation>
    </message>
    <message>
      <source>The target has a character that the profile’s parameter “characters” names, such as typographic quotation marks in the strings of a program that cannot show them.</source>
      <translation>В переводе есть символ из параметра профиля «characters», например типографские кавычки в строках программы, которая не может их показать.</translation>
    </message>
    <message>
      <source>The target has a letter that looks like the one its language writes and is another: Arabic ي and ك in Persian, ş for ș in Romanian, a Latin c as the Russian word с, ligatures and letters of old fonts (ﬁ, ﻻ, full-width Latin outside East Asia).</source>
      <translation>В переводе есть буква, которая выглядит как нужная, но ею не является: арабские ي и ك в персидском, ş вместо ș в румынском, латинская c вместо русского слова «с», лигатуры и буквы старых шрифтов (ﬁ, ﻻ, полноширинная латиница вне Восточной Азии).</translation>
    </message>
    <message>
      <source>The target has a phrase of the profile’s list. Whole words, letter case aside; “*” stands for any ending, and “utilize =&gt; use” proposes another.</source>
      <translation>В переводе есть выражение из списка профиля. Сравниваются целые слова без учёта регистра; «*» означает любое окончание, а «utilize =&gt; use» предлагает замену.</translation>
    </message>
    <message>
      <source>The target has a tatweel (kashida) inside an Arabic word, where it only decorates, or several in a row. After هـ and where a prefix meets a number or a Latin name it is right.</source>
      <translation>В переводе внутри арабского слова стоит татвиль (кашида), который только украшает, или несколько подряд. После هـ и там, где приставка встречается с числом или латинским именем, он уместен.</translation>
    </message>
    <message>
      <source>The target has a translation that a termbase forbids (major) or calls deprecated (minor), and the source the term; the preferred term is proposed. A term of a termbase that knows none in the source's language is reported wherever it stands.</source>
      <translation>В переводе есть вариант, который терминологическая база запрещает (серьёзно) или считает устаревшим (незначительно), а в исходном тексте — сам термин; предлагается предпочтительный. Термин, для которого в базе нет исходного языка, отмечается везде.</translation>
    </message>
    <message>
      <source>The target has a word of the profile’s list of rude words, written as in style.forbidden. No list is shipped.</source>
      <translation>В переводе есть слово из списка грубых слов профиля, записанного как в style.forbidden. Готового списка в поставке нет.</translation>
    </message>
    <message>
      <source>The target has an inline tag that the source has not, or has it twice.</source>
      <translation>В переводе есть встроенный тег, которого нет в источнике, или он стоит дважды.</translation>
    </message>
    <message>
      <source>The target has fewer or more sentences than the source: one may have been left out or made up. Good translations join and divide sentences, so it is off by default. Parameter tolerance: by how many the numbers may differ.</source>
      <translation>В переводе меньше или больше предложений, чем в исходном тексте: одно могло быть пропущено или придумано. Хорошие переводы соединяют и делят предложения, поэтому проверка по умолчанию выключена. Параметр tolerance: на сколько числа могут отличаться.</translation>
    </message>
    <message>
      <source>The target has text and the source has none.</source>
      <translation>В переводе есть текст, а в источнике нет.</translation>
    </message>
    <message>
      <source>The target has two or more spaces in a row, and the source has not.</source>
      <translation>В переводе два пробела подряд или больше, а в источнике нет.</translation>
    </message>
    <message>
      <source>The target holds a run of letters in the source's script, or a word of the source that is not a word of the target language. Names, quotations, glosses in brackets and words that both languages share are left alone.</source>
      <translation>В переводе осталась последовательность букв письма источника или слово источника, которого в языке перевода нет. Имена, цитаты, пояснения в скобках и общие для обоих языков слова не трогаются.</translation>
    </message>
    <message>
      <source>The target holds a zero-width space, word joiner, byte-order mark, soft hyphen, or a direction mark in left-to-right text, and the source has none of that kind.</source>
      <translation>В переводе есть пробел нулевой ширины, соединитель слов, метка порядка байтов, мягкий перенос или метка направления в тексте слева направо, а в источнике ничего такого нет.</translation>
    </message>
    <message>
      <source>The target holds mojibake, the replacement character, control characters or half a surrogate pair, and the source does not.</source>
      <translation>В переводе есть кракозябры, символ замены, управляющие символы или половина суррогатной пары, а в источнике нет.</translation>
    </message>
    <message>
      <source>The target is in another script or language than the one asked for. The script decides first, then the language's commonest words; langdetect is asked only when those cast doubt, and must agree.</source>
      <translation>Перевод написан другим письмом или на другом языке, чем требуется. Сначала решает письмо, затем самые частые слова языка; langdetect спрашивается, только если они вызывают сомнение, и должен согласиться.</translation>
    </message>
    <message>
      <source>The target is longer than its unit in the file allows (XLIFF’s maxwidth in characters, glyphs, columns or bytes, and maxbytes), or it or a line of it has more characters than the profile allows. Tags do not count. A width in pixels or points needs the program’s fonts and is not measured.</source>
      <translation>Перевод длиннее, чем разрешает его единица в файле (maxwidth XLIFF в знаках, глифах, столбцах или байтах и maxbytes), или в нём либо в его строке больше знаков, чем разрешает профиль. Теги не считаются. Ширина в пикселях или пунктах требует шрифтов программы и не измеряется.</translation>
    </message>
    <message>
      <source>The target is much shorter or longer than texts of this pair of languages are, the shorter the source the more is allowed. Parameter tolerance: how many standard deviations pass.</source>
      <translation>Перевод намного короче или длиннее, чем обычно бывает в этой паре языков; чем короче источник, тем больше допускается. Параметр tolerance: сколько стандартных отклонений проходит.</translation>
    </message>
    <message>
      <source>The target quotes with marks that its language does not use („ “ in English, “ ” in German), or sets French guillemets without their spaces. Straight marks pass. Parameter strict: straight marks, and plain spaces inside French guillemets, are reported, too. The marks of forty languages are known, from Unicode CLDR.</source>
      <translation>В переводе кавычки, которых в его языке нет („ “ в английском, “ ” в немецком), или французские кавычки без пробелов. Прямые кавычки пропускаются. Параметр strict: отмечаются и прямые кавычки, и обычные пробелы внутри французских. Известны кавычки сорока языков, из Unicode CLDR.</translation>
    </message>
    <message>
      <source>The target starts with other white space than the source.</source>
      <translation>Перевод начинается с других пробельных символов, чем источник.</translation>
    </message>
    <message>
      <source>Three full stops instead of an ellipsis</source>
      <translation>Три точки вместо многоточия</translation>
    </message>
    <message>
      <source>Three words or more in a row of the source that nothing in the translation seems to come from, by the attention of models of both directions; where only one is there, four words by alignment learned from the project.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Three words or more in a row of the translation that nothing in the source seems to have led to, by the attention of models of both directions.</source>
      <translation>Три или больше слов перевода подряд, которым, судя по вниманию моделей обоих направлений, ничто в источнике не соответствует.</translation>
    </message>
    <message>
      <source>Title of the other gender</source>
      <translation>Обращение другого рода</translation>
    </message>
    <message>
      <source>Tolerance</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Translation is the same as the source</source>
      <translation>Перевод совпадает с источником</translation>
    </message>
    <message>
      <source>Translation without source</source>
      <translation>Перевод без источника</translation>
    </message>
    <message>
      <source>Tripled letter</source>
      <translation>Утроенная буква</translation>
    </message>
    <message>
      <source>Two words or more in a row, or one long word, that the model of the pair finds unlikely in a translation that it would else have written itself. A hint: about every second one is right.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Unpaired bracket</source>
      <translation>Непарная скобка</translation>
    </message>
    <message>
      <source>Unpaired quotation mark</source>
      <translation>Непарная кавычка</translation>
    </message>
    <message>
      <source>What a LanguageTool server finds in the target, where its address is set (setting languagetool.address). Parameter disabled: LanguageTool's rules that are not asked.</source>
      <translation>Что находит в переводе сервер LanguageTool, если задан его адрес (настройка languagetool.address). Параметр disabled: правила LanguageTool, о которых он не спрашивается.</translation>
    </message>
    <message>
      <source>White space at the end</source>
      <translation>Пробелы в конце</translation>
    </message>
    <message>
      <source>White space at the start</source>
      <translation>Пробелы в начале</translation>
    </message>
    <message>
      <source>Word drawn out by a tatweel</source>
      <translation>Слово растянуто татвилем</translation>
    </message>
    <message>
      <source>Word not in the dictionary</source>
      <translation>Слова нет в словаре</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Words that are right</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Words that may stand twice in a row, one a line.</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Wrong language</source>
      <translation>Не тот язык</translation>
    </message>
  </context>
  <context>
    <name>ChecksPage</name>
    <message numerus="yes">
      <source>%n check(s) changed in this project</source>
      <translation>
        <numerusform>%n проверка изменена в этом проекте</numerusform>
        <numerusform>%n проверки изменены в этом проекте</numerusform>
        <numerusform>%n проверок изменено в этом проекте</numerusform>
      </translation>
    </message>
    <message>
      <source>All back to the profile</source>
      <translation>Всё как в профиле</translation>
    </message>
    <message>
      <source>Back to the segments</source>
      <translation>К сегментам</translation>
    </message>
    <message>
      <source>Changing the checks</source>
      <translation>Изменение проверок</translation>
    </message>
    <message>
      <source>Checks</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Отбросить</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Сохранить</translation>
    </message>
    <message>
      <source>Load profile…</source>
      <translation>Загрузить профиль…</translation>
    </message>
    <message>
      <source>Profile: %1</source>
      <translation>Профиль: %1</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>Сохранить как…</translation>
    </message>
    <message>
      <source>Save the profile</source>
      <translation>Сохранить профиль</translation>
    </message>
    <message>
      <source>Write the profile as a TOML file for other projects</source>
      <translation>Записать профиль в файл TOML для других проектов</translation>
    </message>
    <message>
      <source>Written: %1</source>
      <translation>Записано: %1</translation>
    </message>
  </context>
  <context>
    <name>ChecksPanel</name>
    <message>
      <source>Everything found</source>
      <translation>Всё найденное</translation>
    </message>
    <message>
      <source>No open findings. “Run › Check” looks at every segment again.</source>
      <translation>Открытых замечаний нет. «Запуск › Проверить» просмотрит все сегменты заново.</translation>
    </message>
    <message numerus="yes">
      <source>right %n time(s) of %1</source>
      <translation>
        <numerusform>права %n раз из %1</numerusform>
        <numerusform>права %n раза из %1</numerusform>
        <numerusform>права %n раз из %1</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ColumnChooser</name>
    <message>
      <source>Column %1</source>
      <translation>Столбец %1</translation>
    </message>
    <message>
      <source>Column “%1” holds</source>
      <translation>Столбец «%1» содержит</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Документ</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Пропустить</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Примечание</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Номер</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Эталон</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>System</source>
      <translation>Система</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>The first line names the columns</source>
      <translation>В первой строке названия столбцов</translation>
    </message>
  </context>
  <context>
    <name>ColumnMenu</name>
    <message>
      <source>%1 (when there is room)</source>
      <translation>%1 (когда хватает места)</translation>
    </message>
    <message>
      <source>Columns as they were at first</source>
      <translation>Столбцы как в начале</translation>
    </message>
  </context>
  <context>
    <name>Columns</name>
    <message>
      <source>#</source>
      <translation>№</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Замечания</translation>
    </message>
    <message>
      <source>New, translated, reviewed, approved or rejected</source>
      <translation>Новый, переведён, проверен, утверждён или отклонён</translation>
    </message>
    <message>
      <source>Number of the segment in its document</source>
      <translation>Номер сегмента в документе</translation>
    </message>
    <message>
      <source>Open findings, coloured by the worst</source>
      <translation>Открытые замечания, цвет по самому серьёзному</translation>
    </message>
    <message>
      <source>RTT</source>
      <translation>Обр.</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Эталон</translation>
    </message>
    <message>
      <source>Round trip: how like its source the target comes out when it is translated back (chrF, 0 to 100)</source>
      <translation>Обратный перевод: насколько перевод, переведённый обратно, похож на источник (chrF, от 0 до 100)</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Оценка</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Статус</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>The text to translate</source>
      <translation>Текст для перевода</translation>
    </message>
    <message>
      <source>The translation; press Enter to edit it</source>
      <translation>Перевод; Enter открывает его для правки</translation>
    </message>
    <message>
      <source>The trusted human translation the scores compare with</source>
      <translation>Надёжный человеческий перевод, с которым сравнивают оценки</translation>
    </message>
    <message>
      <source>chrF of the target against the reference, 0 to 100; with ~ in front a model's estimate, where there is no reference</source>
      <translation>chrF перевода по эталону, от 0 до 100; со знаком ~ — оценка модели там, где эталона нет</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Find an action</source>
      <translation>Найти действие</translation>
    </message>
    <message>
      <source>Nothing is called “%1”. F1 shows every action with its key.</source>
      <translation>Ничего с названием «%1» нет. F1 показывает все действия и их клавиши.</translation>
    </message>
    <message>
      <source>What do you want to do?</source>
      <translation>Что вы хотите сделать?</translation>
    </message>
  </context>
  <context>
    <name>CommentCard</name>
    <message>
      <source>Open again</source>
      <translation>Открыть снова</translation>
    </message>
    <message>
      <source>Resolve</source>
      <translation>Закрыть комментарий</translation>
    </message>
    <message>
      <source>open</source>
      <translation>открыт</translation>
    </message>
    <message>
      <source>resolved</source>
      <translation>закрыт</translation>
    </message>
  </context>
  <context>
    <name>CommentsPanel</name>
    <message>
      <source>Choose a segment to comment on it.</source>
      <translation>Выберите сегмент, чтобы оставить комментарий.</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>Комментарий</translation>
    </message>
    <message>
      <source>Comments</source>
      <translation>Комментарии</translation>
    </message>
    <message>
      <source>New comment</source>
      <translation>Новый комментарий</translation>
    </message>
    <message>
      <source>No comments on this segment.</source>
      <translation>Комментариев к этому сегменту нет.</translation>
    </message>
    <message>
      <source>Write a comment; Ctrl+Enter adds it</source>
      <translation>Напишите комментарий; Ctrl+Enter добавит его</translation>
    </message>
  </context>
  <context>
    <name>CompletionHint</name>
    <message>
      <source>How it may go on</source>
      <translation>Возможное продолжение</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
  </context>
  <context>
    <name>Desk</name>
    <message numerus="yes">
      <source>%n draft(s) came back; open the segment to go on.</source>
      <translation>
        <numerusform>%n черновик восстановлен; откройте сегмент, чтобы продолжить.</numerusform>
        <numerusform>%n черновика восстановлено; откройте сегмент, чтобы продолжить.</numerusform>
        <numerusform>%n черновиков восстановлено; откройте сегмент, чтобы продолжить.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n finding(s)</source>
      <translation>
        <numerusform>%n замечание</numerusform>
        <numerusform>%n замечания</numerusform>
        <numerusform>%n замечаний</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other segment(s) with the same source.</source>
      <translation>
        <numerusform>%n другой сегмент с тем же источником.</numerusform>
        <numerusform>%n других сегмента с тем же источником.</numerusform>
        <numerusform>%n других сегментов с тем же источником.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n segment(s) changed.</source>
      <translation>
        <numerusform>%n сегмент изменён.</numerusform>
        <numerusform>%n сегмента изменены.</numerusform>
        <numerusform>%n сегментов изменено.</numerusform>
      </translation>
    </message>
    <message>
      <source>Add a term…</source>
      <translation>Добавить термин…</translation>
    </message>
    <message>
      <source>Add the word to my words</source>
      <translation>Добавить слово в мои слова</translation>
    </message>
    <message>
      <source>Add the word to the project’s words</source>
      <translation>Добавить слово в слова проекта</translation>
    </message>
    <message>
      <source>Apostrophe ’</source>
      <translation>Апостроф ’</translation>
    </message>
    <message>
      <source>Approve</source>
      <translation>Утвердить</translation>
    </message>
    <message>
      <source>Between grid and inspector</source>
      <translation>Между таблицей и инспектором</translation>
    </message>
    <message>
      <source>Candidates side by side</source>
      <translation>Варианты рядом</translation>
    </message>
    <message numerus="yes">
      <source>Change %n segment(s)</source>
      <translation>
        <numerusform>Изменить %n сегмент</numerusform>
        <numerusform>Изменить %n сегмента</numerusform>
        <numerusform>Изменить %n сегментов</numerusform>
      </translation>
    </message>
    <message>
      <source>Change the case</source>
      <translation>Сменить регистр</translation>
    </message>
    <message>
      <source>Clear the translation</source>
      <translation>Очистить перевод</translation>
    </message>
    <message>
      <source>Columns…</source>
      <translation>Столбцы…</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>Комментарий</translation>
    </message>
    <message numerus="yes">
      <source>Comment on %n segment(s)</source>
      <translation>
        <numerusform>Комментарий к %n сегменту</numerusform>
        <numerusform>Комментарий к %n сегментам</numerusform>
        <numerusform>Комментарий к %n сегментам</numerusform>
      </translation>
    </message>
    <message>
      <source>Comment on the mark</source>
      <translation>Комментировать пометку</translation>
    </message>
    <message>
      <source>Compare the candidates with another text</source>
      <translation>Сравнить варианты с другим текстом</translation>
    </message>
    <message>
      <source>Confirm and go on</source>
      <translation>Подтвердить и дальше</translation>
    </message>
    <message>
      <source>Copy the source</source>
      <translation>Скопировать источник</translation>
    </message>
    <message>
      <source>Dismiss the findings of the selection…</source>
      <translation>Отклонить замечания выделенных сегментов…</translation>
    </message>
    <message>
      <source>Dismiss the finding…</source>
      <translation>Отклонить замечание…</translation>
    </message>
    <message>
      <source>Edit the translation</source>
      <translation>Править перевод</translation>
    </message>
    <message>
      <source>Ellipsis …</source>
      <translation>Многоточие …</translation>
    </message>
    <message>
      <source>Em dash —</source>
      <translation>Тире —</translation>
    </message>
    <message>
      <source>En dash –</source>
      <translation>Короткое тире –</translation>
    </message>
    <message>
      <source>Everything found</source>
      <translation>Всё найденное</translation>
    </message>
    <message>
      <source>Filter again</source>
      <translation>Отфильтровать снова</translation>
    </message>
    <message>
      <source>Filter the list</source>
      <translation>Отфильтровать список</translation>
    </message>
    <message>
      <source>Find and replace…</source>
      <translation>Найти и заменить…</translation>
    </message>
    <message>
      <source>Find…</source>
      <translation>Найти…</translation>
    </message>
    <message>
      <source>Go to segment…</source>
      <translation>Перейти к сегменту…</translation>
    </message>
    <message>
      <source>Hide what is approved, or show it again</source>
      <translation>Скрыть утверждённое или показать снова</translation>
    </message>
    <message>
      <source>Insert a no-break space</source>
      <translation>Вставить неразрывный пробел</translation>
    </message>
    <message>
      <source>Insert a special character…</source>
      <translation>Вставить специальный символ…</translation>
    </message>
    <message>
      <source>Insert a term…</source>
      <translation>Вставить термин…</translation>
    </message>
    <message>
      <source>Insert the next tag</source>
      <translation>Вставить следующий тег</translation>
    </message>
    <message>
      <source>Left-to-right mark</source>
      <translation>Метка слева направо</translation>
    </message>
    <message>
      <source>Line break</source>
      <translation>Разрыв строки</translation>
    </message>
    <message>
      <source>List the neighbours too, or no longer</source>
      <translation>Показать соседние сегменты или убрать их</translation>
    </message>
    <message>
      <source>Lock or unlock</source>
      <translation>Заблокировать или разблокировать</translation>
    </message>
    <message>
      <source>Mark as reviewed</source>
      <translation>Отметить как проверенное</translation>
    </message>
    <message>
      <source>Mark errors</source>
      <translation>Помечать ошибки</translation>
    </message>
    <message>
      <source>Mark in the source or the translation</source>
      <translation>Помечать в источнике или в переводе</translation>
    </message>
    <message>
      <source>Mark the finding as an error</source>
      <translation>Пометить замечание как ошибку</translation>
    </message>
    <message>
      <source>Mark the next translation</source>
      <translation>Помечать следующий перевод</translation>
    </message>
    <message>
      <source>Mark the previous translation</source>
      <translation>Помечать предыдущий перевод</translation>
    </message>
    <message>
      <source>Merge with the next segment</source>
      <translation>Объединить со следующим сегментом</translation>
    </message>
    <message>
      <source>Narrow no-break space</source>
      <translation>Узкий неразрывный пробел</translation>
    </message>
    <message>
      <source>Next mark</source>
      <translation>Следующая пометка</translation>
    </message>
    <message>
      <source>Next segment</source>
      <translation>Следующий сегмент</translation>
    </message>
    <message>
      <source>Next segment with findings</source>
      <translation>Следующий сегмент с замечаниями</translation>
    </message>
    <message>
      <source>Next unfinished segment</source>
      <translation>Следующий незаконченный сегмент</translation>
    </message>
    <message>
      <source>No error, next segment</source>
      <translation>Ошибок нет, следующий сегмент</translation>
    </message>
    <message>
      <source>No-break space</source>
      <translation>Неразрывный пробел</translation>
    </message>
    <message>
      <source>Other words of the model…</source>
      <translation>Другие слова модели…</translation>
    </message>
    <message>
      <source>Previous mark</source>
      <translation>Предыдущая пометка</translation>
    </message>
    <message>
      <source>Previous segment</source>
      <translation>Предыдущий сегмент</translation>
    </message>
    <message>
      <source>Previous segment with findings</source>
      <translation>Предыдущий сегмент с замечаниями</translation>
    </message>
    <message>
      <source>Reject with a reason…</source>
      <translation>Отклонить с причиной…</translation>
    </message>
    <message>
      <source>Remove the mark</source>
      <translation>Удалить пометку</translation>
    </message>
    <message>
      <source>Review these first</source>
      <translation>Сначала проверить эти</translation>
    </message>
    <message>
      <source>Right-to-left mark</source>
      <translation>Метка справа налево</translation>
    </message>
    <message>
      <source>Save this filter as a chip, or forget it</source>
      <translation>Сохранить этот фильтр кнопкой или забыть его</translation>
    </message>
    <message>
      <source>Show the candidates</source>
      <translation>Показать варианты</translation>
    </message>
    <message>
      <source>Show the findings</source>
      <translation>Показать замечания</translation>
    </message>
    <message>
      <source>Show the history</source>
      <translation>Показать историю</translation>
    </message>
    <message>
      <source>Show the scorecard</source>
      <translation>Показать карту оценки</translation>
    </message>
    <message>
      <source>Soft hyphen</source>
      <translation>Мягкий перенос</translation>
    </message>
    <message>
      <source>Split the segment at the caret</source>
      <translation>Разделить сегмент у курсора</translation>
    </message>
    <message>
      <source>Take candidate %1</source>
      <translation>Взять вариант %1</translation>
    </message>
    <message>
      <source>Take suggestion %1</source>
      <translation>Взять предложение %1</translation>
    </message>
    <message>
      <source>Take the reference</source>
      <translation>Взять эталон</translation>
    </message>
    <message>
      <source>This is a husk…</source>
      <translation>Это шелуха…</translation>
    </message>
    <message>
      <source>Translate repetitions alike</source>
      <translation>Перевести повторы одинаково</translation>
    </message>
    <message>
      <source>Translate the rest after the caret anew</source>
      <translation>Заново перевести остаток после курсора</translation>
    </message>
    <message>
      <source>Type the ESA score</source>
      <translation>Ввести оценку ESA</translation>
    </message>
    <message>
      <source>What to do at the caret…</source>
      <translation>Что сделать у курсора…</translation>
    </message>
    <message>
      <source>Zero-width joiner</source>
      <translation>Соединитель нулевой ширины</translation>
    </message>
    <message>
      <source>Zero-width non-joiner</source>
      <translation>Разделитель нулевой ширины</translation>
    </message>
  </context>
  <context>
    <name>DeskControl</name>
    <message>
      <source>Kept</source>
      <translation>Сохранено</translation>
    </message>
    <message>
      <source>Segment %1 is locked; unlock it to change it.</source>
      <translation>Сегмент %1 заблокирован; разблокируйте его, чтобы изменить.</translation>
    </message>
    <message>
      <source>This project is read-only.</source>
      <translation>Этот проект открыт только для чтения.</translation>
    </message>
  </context>
  <context>
    <name>DismissForm</name>
    <message>
      <source>Dismiss</source>
      <translation>Отклонить замечание</translation>
    </message>
    <message>
      <source>How far the dismissal reaches</source>
      <translation>Насколько далеко действует отклонение</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Причина</translation>
    </message>
    <message>
      <source>Why is it wrong? (optional)</source>
      <translation>Почему это неверно? (необязательно)</translation>
    </message>
  </context>
  <context>
    <name>DoctorSheet</name>
    <message>
      <source>Copy as text</source>
      <translation>Скопировать как текст</translation>
    </message>
    <message>
      <source>Fonts</source>
      <translation>Шрифты</translation>
    </message>
    <message>
      <source>Looking</source>
      <translation>Осмотр</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Осмотр…</translation>
    </message>
    <message>
      <source>What is installed</source>
      <translation>Что установлено</translation>
    </message>
    <message>
      <source>emoji</source>
      <translation>эмодзи</translation>
    </message>
    <message>
      <source>installed</source>
      <translation>установлено</translation>
    </message>
    <message>
      <source>not installed: its characters may show as boxes; install the font %1</source>
      <translation>не установлено: знаки могут выглядеть квадратами; установите шрифт %1</translation>
    </message>
  </context>
  <context>
    <name>Estimates</name>
    <message>
      <source>Estimating</source>
      <translation>Оценка моделью</translation>
    </message>
  </context>
  <context>
    <name>EventCard</name>
    <message>
      <source>Bring this text back</source>
      <translation>Вернуть этот текст</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Восстановить</translation>
    </message>
    <message>
      <source>changed a mark</source>
      <translation>пометка изменена</translation>
    </message>
    <message>
      <source>commented</source>
      <translation>прокомментировано</translation>
    </message>
    <message>
      <source>did again</source>
      <translation>повторено</translation>
    </message>
    <message>
      <source>dismissed a finding</source>
      <translation>замечание отклонено</translation>
    </message>
    <message>
      <source>edited</source>
      <translation>исправлено</translation>
    </message>
    <message>
      <source>imported</source>
      <translation>импортировано</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>заблокировано</translation>
    </message>
    <message>
      <source>machine translation</source>
      <translation>машинный перевод</translation>
    </message>
    <message>
      <source>marked</source>
      <translation>помечено</translation>
    </message>
    <message>
      <source>removed a mark</source>
      <translation>пометка удалена</translation>
    </message>
    <message>
      <source>restored a finding</source>
      <translation>замечание восстановлено</translation>
    </message>
    <message>
      <source>set the status</source>
      <translation>статус изменён</translation>
    </message>
    <message>
      <source>took a suggestion</source>
      <translation>взято предложение</translation>
    </message>
    <message>
      <source>took back</source>
      <translation>отменено</translation>
    </message>
    <message>
      <source>unlocked</source>
      <translation>разблокировано</translation>
    </message>
  </context>
  <context>
    <name>ExportMarksSheet</name>
    <message>
      <source>All documents</source>
      <translation>Все документы</translation>
    </message>
    <message>
      <source>As the last imported table, else Marot’s</source>
      <translation>Как последняя импортированная таблица, иначе Marot</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Документ</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Экспорт</translation>
    </message>
    <message>
      <source>Export marks</source>
      <translation>Экспорт пометок</translation>
    </message>
    <message>
      <source>Export to</source>
      <translation>Экспортировать в</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Формат</translation>
    </message>
    <message>
      <source>List of spans by line</source>
      <translation>Список фрагментов по строкам</translation>
    </message>
    <message>
      <source>Marot and WMT’s MQM table, ten columns</source>
      <translation>Таблица MQM от Marot и WMT, десять столбцов</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Куда</translation>
    </message>
    <message>
      <source>What was imported goes out the same, row for row. A list of spans is of one document and has no place for comments and ESA scores.</source>
      <translation>Что было импортировано, выходит точно таким же, строка за строкой. Список фрагментов относится к одному документу и не вмещает комментарии и оценки ESA.</translation>
    </message>
  </context>
  <context>
    <name>ExportSheet</name>
    <message>
      <source>All documents</source>
      <translation>Все документы</translation>
    </message>
    <message>
      <source>Approved only</source>
      <translation>Только утверждённые</translation>
    </message>
    <message>
      <source>As it came in</source>
      <translation>Как при импорте</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Документ</translation>
    </message>
    <message>
      <source>Every segment</source>
      <translation>Все сегменты</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Экспорт</translation>
    </message>
    <message>
      <source>Export to</source>
      <translation>Экспортировать в</translation>
    </message>
    <message>
      <source>Export translation</source>
      <translation>Экспорт перевода</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Формат</translation>
    </message>
    <message>
      <source>In its own format nothing but the targets changes. Segments that are not written keep the target they came with.</source>
      <translation>В собственном формате меняются только переводы. Сегменты, которые не записываются, сохраняют перевод, с которым пришли.</translation>
    </message>
    <message>
      <source>Plain text, one line a segment</source>
      <translation>Простой текст, сегмент на строку</translation>
    </message>
    <message>
      <source>Reviewed or approved</source>
      <translation>Проверенные или утверждённые</translation>
    </message>
    <message>
      <source>Table (TSV)</source>
      <translation>Таблица (TSV)</translation>
    </message>
    <message>
      <source>There is nothing to export yet; import a file first.</source>
      <translation>Экспортировать пока нечего; сначала импортируйте файл.</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Куда</translation>
    </message>
    <message>
      <source>Translated or further</source>
      <translation>Переведённые и далее</translation>
    </message>
    <message>
      <source>Write</source>
      <translation>Записать</translation>
    </message>
  </context>
  <context>
    <name>Fields</name>
    <message>
      <source>Browse…</source>
      <translation>Обзор…</translation>
    </message>
    <message>
      <source>Type a name or a code</source>
      <translation>Введите название или код</translation>
    </message>
  </context>
  <context>
    <name>FilterChips</name>
    <message>
      <source>%1
Saved filter. Delete takes it away.</source>
      <translation>%1
Сохранённый фильтр. Delete убирает его.</translation>
    </message>
    <message>
      <source>Review these first</source>
      <translation>Сначала проверить эти</translation>
    </message>
    <message>
      <source>Show the segments before and after each one found, for context</source>
      <translation>Показывать для контекста сегменты до и после каждого найденного</translation>
    </message>
    <message>
      <source>Unfinished</source>
      <translation>Незаконченные</translation>
    </message>
    <message>
      <source>With findings</source>
      <translation>С замечаниями</translation>
    </message>
    <message>
      <source>With neighbours</source>
      <translation>С соседями</translation>
    </message>
  </context>
  <context>
    <name>FindPanel</name>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Найти</translation>
    </message>
    <message>
      <source>Find in source and target</source>
      <translation>Найти в источнике и переводе</translation>
    </message>
    <message>
      <source>Match upper and lower case</source>
      <translation>Учитывать регистр</translation>
    </message>
    <message>
      <source>Next (Enter)</source>
      <translation>Дальше (Enter)</translation>
    </message>
    <message>
      <source>Previous (Shift+Enter)</source>
      <translation>Назад (Shift+Enter)</translation>
    </message>
    <message>
      <source>Regular expression</source>
      <translation>Регулярное выражение</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Заменить</translation>
    </message>
    <message>
      <source>Replace all…</source>
      <translation>Заменить все…</translation>
    </message>
    <message>
      <source>Replace in the target with</source>
      <translation>Заменить в переводе на</translation>
    </message>
    <message>
      <source>Replace with</source>
      <translation>Заменить на</translation>
    </message>
    <message>
      <source>Whole words only</source>
      <translation>Только целые слова</translation>
    </message>
  </context>
  <context>
    <name>FindingCard</name>
    <message>
      <source>Dismiss</source>
      <translation>Отклонить замечание</translation>
    </message>
    <message>
      <source>Dismiss: this finding is wrong</source>
      <translation>Отклонить: это замечание неверно</translation>
    </message>
    <message>
      <source>Marked by %1</source>
      <translation>Пометил: %1</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Восстановить</translation>
    </message>
    <message>
      <source>Restore this finding</source>
      <translation>Восстановить это замечание</translation>
    </message>
    <message>
      <source>Take: %1</source>
      <translation>Взять: %1</translation>
    </message>
    <message>
      <source>delete it</source>
      <translation>удалить</translation>
    </message>
  </context>
  <context>
    <name>FindingMenu</name>
    <message>
      <source>Add to my words</source>
      <translation>Добавить в мои слова</translation>
    </message>
    <message>
      <source>Add to the project’s words</source>
      <translation>Добавить в слова проекта</translation>
    </message>
    <message>
      <source>No suggestions</source>
      <translation>Предложений нет</translation>
    </message>
    <message>
      <source>delete it</source>
      <translation>удалить</translation>
    </message>
  </context>
  <context>
    <name>FindingsPanel</name>
    <message>
      <source>Choose a segment to see what was found in it.</source>
      <translation>Выберите сегмент, чтобы увидеть, что в нём найдено.</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Замечания</translation>
    </message>
    <message>
      <source>Hide %1 dismissed</source>
      <translation>Скрыть отклонённые: %1</translation>
    </message>
    <message>
      <source>No translation yet. Press Enter to write one.</source>
      <translation>Перевода ещё нет. Нажмите Enter, чтобы написать его.</translation>
    </message>
    <message>
      <source>Nothing found in this segment. Ctrl+Enter confirms it.</source>
      <translation>В этом сегменте ничего не найдено. Ctrl+Enter подтвердит его.</translation>
    </message>
    <message>
      <source>Show %1 dismissed</source>
      <translation>Показать отклонённые: %1</translation>
    </message>
    <message numerus="yes">
      <source>right %n time(s) of %1 in this project</source>
      <translation>
        <numerusform>в этом проекте права %n раз из %1</numerusform>
        <numerusform>в этом проекте права %n раза из %1</numerusform>
        <numerusform>в этом проекте права %n раз из %1</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FindingsTab</name>
    <message>
      <source>Everything found</source>
      <translation>Всё найденное</translation>
    </message>
    <message>
      <source>This segment</source>
      <translation>Этот сегмент</translation>
    </message>
  </context>
  <context>
    <name>FlowView</name>
    <message>
      <source>Running text</source>
      <translation>Сплошной текст</translation>
    </message>
  </context>
  <context>
    <name>Foot</name>
    <message>
      <source>Enter or a double click</source>
      <translation>Enter или двойной щелчок</translation>
    </message>
    <message>
      <source>Go to the segment</source>
      <translation>Перейти к сегменту</translation>
    </message>
  </context>
  <context>
    <name>FootPanel</name>
    <message>
      <source>Cancel</source>
      <translation>Отмена</translation>
    </message>
  </context>
  <context>
    <name>GoToPanel</name>
    <message>
      <source>Go</source>
      <translation>Переход</translation>
    </message>
    <message>
      <source>Go to segment</source>
      <translation>Перейти к сегменту</translation>
    </message>
    <message>
      <source>Number or id of the segment</source>
      <translation>Номер или идентификатор сегмента</translation>
    </message>
    <message>
      <source>a number, or the file’s own id</source>
      <translation>номер или идентификатор из файла</translation>
    </message>
  </context>
  <context>
    <name>GridView</name>
    <message>
      <source>Segments</source>
      <translation>Сегменты</translation>
    </message>
  </context>
  <context>
    <name>HistoryPanel</name>
    <message>
      <source>Choose a segment to see what happened to it.</source>
      <translation>Выберите сегмент, чтобы увидеть, что с ним происходило.</translation>
    </message>
    <message>
      <source>History</source>
      <translation>История</translation>
    </message>
    <message>
      <source>Nothing has been changed since the import.</source>
      <translation>Со времени импорта ничего не менялось.</translation>
    </message>
    <message>
      <source>Time: %1</source>
      <translation>Время: %1</translation>
    </message>
  </context>
  <context>
    <name>HuskControl</name>
    <message>
      <source>Choose a segment to describe a husk of it.</source>
      <translation>Выберите сегмент, чтобы описать шелуху из него.</translation>
    </message>
    <message>
      <source>Husk</source>
      <translation>Шелуха</translation>
    </message>
    <message>
      <source>Keep a husk</source>
      <translation>Сохранить шелуху</translation>
    </message>
    <message>
      <source>That segment is not in this list; clear the filter to see it.</source>
      <translation>Этого сегмента нет в списке; снимите фильтр, чтобы увидеть его.</translation>
    </message>
    <message>
      <source>The husk is kept; its segments are checked again.</source>
      <translation>Шелуха сохранена; её сегменты проверяются заново.</translation>
    </message>
    <message>
      <source>This project is read-only.</source>
      <translation>Проект открыт только для чтения.</translation>
    </message>
    <message>
      <source>Trying the husk</source>
      <translation>Проба шелухи</translation>
    </message>
  </context>
  <context>
    <name>HuskPanel</name>
    <message>
      <source>Accept</source>
      <translation>Допустимо</translation>
    </message>
    <message>
      <source>Calque</source>
      <translation>Калька</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Отмена</translation>
    </message>
    <message>
      <source>Clean sentences are good prose of the target language: a husk found there is a false alarm.</source>
      <translation>Чистые предложения — хорошая проза на языке перевода: шелуха, найденная там, — ложная тревога.</translation>
    </message>
    <message>
      <source>False friend</source>
      <translation>Ложный друг</translation>
    </message>
    <message>
      <source>Fill in the phrase, the literal and a good rendering.</source>
      <translation>Заполните выражение, дословный и хороший перевод.</translation>
    </message>
    <message>
      <source>For</source>
      <translation>Для</translation>
    </message>
    <message>
      <source>Good</source>
      <translation>Хорошо</translation>
    </message>
    <message>
      <source>Idiom</source>
      <translation>Идиома</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Сохранить</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Вид</translation>
    </message>
    <message>
      <source>Literal</source>
      <translation>Дословно</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Пояснение</translation>
    </message>
    <message>
      <source>Phrase</source>
      <translation>Выражение</translation>
    </message>
    <message>
      <source>Proverb</source>
      <translation>Пословица</translation>
    </message>
    <message>
      <source>Segments in which it fires</source>
      <translation>Сегменты, где она срабатывает</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Source: select the phrase</source>
      <translation>Источник: выделите выражение</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>Target: select the literal words</source>
      <translation>Перевод: выделите дословные слова</translation>
    </message>
    <message>
      <source>Without source</source>
      <translation>Без источника</translation>
    </message>
    <message>
      <source>Words stand for all their forms. a/b: one of them · (a): may be missing · =a: just this form · *: someone or something · |: another pattern</source>
      <translation>Слово означает все свои формы. a/b: одно из них · (a): может не быть · =a: только эта форма · *: кто-то или что-то · |: ещё один образец</translation>
    </message>
    <message>
      <source>a hint</source>
      <translation>подсказка</translation>
    </message>
    <message>
      <source>all my projects</source>
      <translation>все мои проекты</translation>
    </message>
    <message>
      <source>also right: silences it</source>
      <translation>тоже верно: не срабатывает</translation>
    </message>
    <message>
      <source>flagged</source>
      <translation>отмечается</translation>
    </message>
    <message>
      <source>silent</source>
      <translation>молчит</translation>
    </message>
    <message>
      <source>this project</source>
      <translation>этот проект</translation>
    </message>
    <message>
      <source>what a native would say | another</source>
      <translation>как скажет носитель | ещё вариант</translation>
    </message>
    <message>
      <source>what the phrase means</source>
      <translation>что значит выражение</translation>
    </message>
  </context>
  <context>
    <name>Husks</name>
    <message numerus="yes">
      <source>%n phrase(s)</source>
      <translation>
        <numerusform>%n выражение</numerusform>
        <numerusform>%n выражения</numerusform>
        <numerusform>%n выражений</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n time(s) in %1 clean sentences</source>
      <translation>
        <numerusform>%n раз в чистых предложениях (всего %1)</numerusform>
        <numerusform>%n раза в чистых предложениях (всего %1)</numerusform>
        <numerusform>%n раз в чистых предложениях (всего %1)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Fires %n time(s) in this project</source>
      <translation>
        <numerusform>Срабатывает %n раз в этом проекте</numerusform>
        <numerusform>Срабатывает %n раза в этом проекте</numerusform>
        <numerusform>Срабатывает %n раз в этом проекте</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It is right about its %n example(s).</source>
      <translation>
        <numerusform>Собственный %n пример разобран верно.</numerusform>
        <numerusform>Собственные %n примера разобраны верно.</numerusform>
        <numerusform>Собственные %n примеров разобраны верно.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportMarksSheet</name>
    <message>
      <source>As it is recognised</source>
      <translation>Как распознано</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Документ</translation>
    </message>
    <message>
      <source>Error types</source>
      <translation>Виды ошибок</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Формат</translation>
    </message>
    <message>
      <source>Found by the source text</source>
      <translation>Находится по исходному тексту</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Импортировать</translation>
    </message>
    <message>
      <source>Import marks from %1</source>
      <translation>Импорт пометок из %1</translation>
    </message>
    <message>
      <source>List of spans by line</source>
      <translation>Список фрагментов по строкам</translation>
    </message>
    <message>
      <source>Marot and WMT’s MQM table, ten columns</source>
      <translation>Таблица MQM от Marot и WMT, десять столбцов</translation>
    </message>
    <message>
      <source>No error</source>
      <translation>Без ошибок</translation>
    </message>
    <message>
      <source>Not in the typology</source>
      <translation>Нет в типологии</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Люди</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Чтение</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Чтение…</translation>
    </message>
    <message>
      <source>Severities</source>
      <translation>Степени тяжести</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>The lines of a list of spans are those of one document: choose it.</source>
      <translation>Строки списка фрагментов относятся к одному документу: выберите его.</translation>
    </message>
    <message>
      <source>Translations</source>
      <translation>Переводы</translation>
    </message>
    <message>
      <source>a list of spans by line</source>
      <translation>список фрагментов по строкам</translation>
    </message>
    <message>
      <source>a table of Marot’s columns</source>
      <translation>таблица со столбцами Marot</translation>
    </message>
  </context>
  <context>
    <name>ImportSheet</name>
    <message>
      <source>A reference translation</source>
      <translation>Эталонный перевод</translation>
    </message>
    <message>
      <source>A system's translation</source>
      <translation>Перевод системы</translation>
    </message>
    <message>
      <source>As fits the format</source>
      <translation>Как подходит формату</translation>
    </message>
    <message>
      <source>As the file says, else all</source>
      <translation>Как указано в файле, иначе все</translation>
    </message>
    <message>
      <source>Column %1</source>
      <translation>Столбец %1</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Кодировка</translation>
    </message>
    <message>
      <source>For the document</source>
      <translation>Для документа</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Формат</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Импортировать</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>Импорт файлов</translation>
    </message>
    <message>
      <source>Into sentences</source>
      <translation>На предложения</translation>
    </message>
    <message>
      <source>Named</source>
      <translation>Под именем</translation>
    </message>
    <message>
      <source>One segment a line</source>
      <translation>Строка — сегмент</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Чтение</translation>
    </message>
    <message>
      <source>Recognised</source>
      <translation>Распознано</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Эталон</translation>
    </message>
    <message>
      <source>Say above what the columns hold.</source>
      <translation>Укажите выше, что содержат столбцы.</translation>
    </message>
    <message>
      <source>Segments</source>
      <translation>Сегменты</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Source texts</source>
      <translation>Исходные тексты</translation>
    </message>
    <message>
      <source>System</source>
      <translation>Система</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>Target language</source>
      <translation>Язык перевода</translation>
    </message>
    <message>
      <source>The first rows</source>
      <translation>Первые строки</translation>
    </message>
    <message>
      <source>The translation to review</source>
      <translation>Перевод на проверку</translation>
    </message>
    <message>
      <source>These are</source>
      <translation>Это</translation>
    </message>
    <message>
      <source>Translations with their sources</source>
      <translation>Переводы с источниками</translation>
    </message>
    <message>
      <source>What they look like</source>
      <translation>На что похоже</translation>
    </message>
    <message>
      <source>for the document “%1”</source>
      <translation>для документа «%1»</translation>
    </message>
  </context>
  <context>
    <name>Inspector</name>
    <message>
      <source>Candidates</source>
      <translation>Варианты</translation>
    </message>
    <message>
      <source>Comments</source>
      <translation>Комментарии</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Замечания</translation>
    </message>
    <message>
      <source>History</source>
      <translation>История</translation>
    </message>
    <message>
      <source>Inspector</source>
      <translation>Инспектор</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>Пометки</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Просмотр</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Оценки</translation>
    </message>
  </context>
  <context>
    <name>JobStrip</name>
    <message>
      <source>Stop the running job</source>
      <translation>Остановить текущую задачу</translation>
    </message>
    <message>
      <source>Stop; what is finished is kept</source>
      <translation>Остановить; готовое сохранится</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Остановка…</translation>
    </message>
  </context>
  <context>
    <name>KeyPad</name>
    <message>
      <source>Keys for marking</source>
      <translation>Клавиши для пометок</translation>
    </message>
  </context>
  <context>
    <name>KeysPage</name>
    <message>
      <source>Action</source>
      <translation>Действие</translation>
    </message>
    <message>
      <source>Actions and their keys</source>
      <translation>Действия и их клавиши</translation>
    </message>
    <message>
      <source>As it was</source>
      <translation>Как было</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>Группа</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Клавиши</translation>
    </message>
    <message>
      <source>No key</source>
      <translation>Без клавиш</translation>
    </message>
    <message>
      <source>Press the new keys</source>
      <translation>Нажмите новые клавиши</translation>
    </message>
    <message>
      <source>Search actions</source>
      <translation>Поиск действий</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>Назначить</translation>
    </message>
  </context>
  <context>
    <name>LexiconSheet</name>
    <message>
      <source>Accepted</source>
      <translation>Принято</translation>
    </message>
    <message>
      <source>All kinds</source>
      <translation>Все виды</translation>
    </message>
    <message>
      <source>Calques</source>
      <translation>Кальки</translation>
    </message>
    <message>
      <source>Dismissed</source>
      <translation>Отклонено</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Изменить</translation>
    </message>
    <message>
      <source>Entries</source>
      <translation>Статьи</translation>
    </message>
    <message>
      <source>Everybody’s</source>
      <translation>Все</translation>
    </message>
    <message>
      <source>Export the entries shown</source>
      <translation>Экспорт показанных статей</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Экспорт…</translation>
    </message>
    <message>
      <source>False friends</source>
      <translation>Ложные друзья</translation>
    </message>
    <message>
      <source>Good</source>
      <translation>Хорошо</translation>
    </message>
    <message>
      <source>Husk lexicon</source>
      <translation>Словарь шелухи</translation>
    </message>
    <message>
      <source>Idioms</source>
      <translation>Идиомы</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Импорт…</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Вид</translation>
    </message>
    <message>
      <source>Languages</source>
      <translation>Языки</translation>
    </message>
    <message>
      <source>Literal</source>
      <translation>Дословно</translation>
    </message>
    <message>
      <source>Mine</source>
      <translation>Мои</translation>
    </message>
    <message>
      <source>No phrase has these words. Search for others, or show all kinds.</source>
      <translation>Выражений с такими словами нет. Поищите другие или покажите все виды.</translation>
    </message>
    <message>
      <source>No phrases yet. Select the literal words of a translation and press Ctrl+Shift+K, or import a lexicon.</source>
      <translation>Выражений пока нет. Выделите дословный перевод и нажмите Ctrl+Shift+K или импортируйте словарь.</translation>
    </message>
    <message>
      <source>Phrase</source>
      <translation>Выражение</translation>
    </message>
    <message>
      <source>Proverbs</source>
      <translation>Пословицы</translation>
    </message>
    <message>
      <source>Reading the lexicon</source>
      <translation>Чтение словаря</translation>
    </message>
    <message>
      <source>Reading the lexicon…</source>
      <translation>Словарь читается…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Удалить</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Поиск</translation>
    </message>
    <message>
      <source>Search phrases, renderings and notes</source>
      <translation>Поиск в выражениях, переводах и пояснениях</translation>
    </message>
    <message>
      <source>Shipped</source>
      <translation>Из поставки</translation>
    </message>
    <message>
      <source>Switch off</source>
      <translation>Выключить</translation>
    </message>
    <message>
      <source>Switch on</source>
      <translation>Включить</translation>
    </message>
    <message>
      <source>The project’s</source>
      <translation>Проекта</translation>
    </message>
    <message>
      <source>Try out</source>
      <translation>Испытать</translation>
    </message>
    <message>
      <source>Trying it out…</source>
      <translation>Испытывается…</translation>
    </message>
    <message>
      <source>Trying the husk</source>
      <translation>Проба шелухи</translation>
    </message>
    <message>
      <source>Whose</source>
      <translation>Чья</translation>
    </message>
    <message>
      <source>a hint now</source>
      <translation>теперь подсказка</translation>
    </message>
    <message>
      <source>mine</source>
      <translation>моя</translation>
    </message>
    <message>
      <source>off</source>
      <translation>выключена</translation>
    </message>
    <message>
      <source>project’s</source>
      <translation>проекта</translation>
    </message>
    <message>
      <source>shipped</source>
      <translation>из поставки</translation>
    </message>
    <message>
      <source>the same phrase; nothing is wrong</source>
      <translation>то же выражение, ошибки нет</translation>
    </message>
  </context>
  <context>
    <name>LikelihoodCard</name>
    <message>
      <source>How likely a model finds each word</source>
      <translation>Насколько вероятно каждое слово для модели</translation>
    </message>
    <message>
      <source>The darker, the less expected; underlined: less than one in a thousand.</source>
      <translation>Чем темнее, тем неожиданнее; подчёркнуто то, что реже одного раза на тысячу.</translation>
    </message>
  </context>
  <context>
    <name>ListControl</name>
    <message>
      <source>No segment matches the filter.
Change it with Ctrl+L, or clear it.</source>
      <translation>Фильтру не соответствует ни один сегмент.
Измените его через Ctrl+L или очистите.</translation>
    </message>
    <message>
      <source>This project has no segments yet.
Drop a file here, or press Ctrl+I.</source>
      <translation>В этом проекте ещё нет сегментов.
Перетащите сюда файл или нажмите Ctrl+I.</translation>
    </message>
  </context>
  <context>
    <name>Listing</name>
    <message>
      <source>Counting</source>
      <translation>Подсчёт</translation>
    </message>
    <message>
      <source>Filtering</source>
      <translation>Фильтрация</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Чтение</translation>
    </message>
  </context>
  <context>
    <name>LiveChecks</name>
    <message>
      <source>Check</source>
      <translation>Проверить</translation>
    </message>
  </context>
  <context>
    <name>MainToolBar</name>
    <message>
      <source>All documents</source>
      <translation>Все документы</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Документ</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Проект</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>Запуск</translation>
    </message>
    <message>
      <source>Show one document or all</source>
      <translation>Показать один документ или все</translation>
    </message>
    <message>
      <source>The open project</source>
      <translation>Открытый проект</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>Инструменты</translation>
    </message>
    <message>
      <source>Translate, score, check, report</source>
      <translation>Перевод, оценка, проверка, отчёт</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Правка</translation>
    </message>
    <message>
      <source>&amp;Findings</source>
      <translation>&amp;Замечания</translation>
    </message>
    <message>
      <source>&amp;Go</source>
      <translation>П&amp;ереход</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Справка</translation>
    </message>
    <message>
      <source>&amp;Marks</source>
      <translation>П&amp;ометки</translation>
    </message>
    <message>
      <source>&amp;Project</source>
      <translation>&amp;Проект</translation>
    </message>
    <message>
      <source>&amp;Run</source>
      <translation>&amp;Запуск</translation>
    </message>
    <message>
      <source>&amp;Segment</source>
      <translation>Се&amp;гмент</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Вид</translation>
    </message>
    <message>
      <source>No program on this machine opens %1.</source>
      <translation>На этом компьютере ни одна программа не открывает %1.</translation>
    </message>
    <message>
      <source>Translation models…</source>
      <translation>Модели перевода…</translation>
    </message>
  </context>
  <context>
    <name>MarkCard</name>
    <message>
      <source>Comment on the mark</source>
      <translation>Комментировать пометку</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Удалить</translation>
    </message>
    <message>
      <source>Remove this mark</source>
      <translation>Удалить эту пометку</translation>
    </message>
    <message>
      <source>Why is it an error?</source>
      <translation>Почему это ошибка?</translation>
    </message>
    <message>
      <source>from a finding</source>
      <translation>из замечания</translation>
    </message>
  </context>
  <context>
    <name>Marking</name>
    <message>
      <source>Marks</source>
      <translation>Пометки</translation>
    </message>
  </context>
  <context>
    <name>MarkingActs</name>
    <message>
      <source>Change the mark</source>
      <translation>Изменить пометку</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>Пометить</translation>
    </message>
    <message>
      <source>No error</source>
      <translation>Без ошибок</translation>
    </message>
    <message>
      <source>Remove the mark</source>
      <translation>Удалить пометку</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Оценка</translation>
    </message>
  </context>
  <context>
    <name>MarkingControl</name>
    <message>
      <source>Go to a mark to comment on it.</source>
      <translation>Перейдите к пометке, чтобы комментировать её.</translation>
    </message>
    <message>
      <source>Go to a mark to remove it.</source>
      <translation>Перейдите к пометке, чтобы удалить её.</translation>
    </message>
    <message>
      <source>Nothing was found in this segment.</source>
      <translation>В этом сегменте ничего не найдено.</translation>
    </message>
    <message>
      <source>This is a mark of %1; only they can remove it.</source>
      <translation>Это пометка %1; удалить её может только автор.</translation>
    </message>
    <message>
      <source>“%1” is no key of this typology.</source>
      <translation>«%1» — не клавиша этой типологии.</translation>
    </message>
  </context>
  <context>
    <name>MarkingField</name>
    <message>
      <source>Text to mark</source>
      <translation>Текст для пометок</translation>
    </message>
  </context>
  <context>
    <name>MarkingMode</name>
    <message>
      <source>Choose a segment to mark errors in it.</source>
      <translation>Выберите сегмент, чтобы помечать в нём ошибки.</translation>
    </message>
    <message>
      <source>No marks in this segment.</source>
      <translation>В этом сегменте пометок нет.</translation>
    </message>
    <message>
      <source>Reference: %1</source>
      <translation>Эталон: %1</translation>
    </message>
    <message>
      <source>Show the source column to mark in it.</source>
      <translation>Покажите столбец источника, чтобы помечать в нём.</translation>
    </message>
    <message>
      <source>This project is read-only.</source>
      <translation>Этот проект открыт только для чтения.</translation>
    </message>
  </context>
  <context>
    <name>MarkingStrip</name>
    <message>
      <source>Mark in the source, where something was left out: Shift+F4</source>
      <translation>Помечать в источнике, где что-то пропущено: Shift+F4</translation>
    </message>
    <message>
      <source>Marking</source>
      <translation>Пометки</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Закончить</translation>
    </message>
    <message>
      <source>Stop marking: F4 or Esc</source>
      <translation>Закончить пометки: F4 или Esc</translation>
    </message>
    <message>
      <source>Translation that is marked</source>
      <translation>Помечаемый перевод</translation>
    </message>
    <message>
      <source>Which translation is marked: Alt+PgUp, Alt+PgDown</source>
      <translation>Какой перевод помечается: Alt+PgUp, Alt+PgDown</translation>
    </message>
    <message>
      <source>in the source</source>
      <translation>в источнике</translation>
    </message>
  </context>
  <context>
    <name>MarksPanel</name>
    <message>
      <source>%1 found no error.</source>
      <translation>%1: ошибок нет.</translation>
    </message>
    <message>
      <source>%1 gave %2 of 100.</source>
      <translation>%1: %2 из 100.</translation>
    </message>
    <message>
      <source>(the marked words were changed)</source>
      <translation>(помеченные слова изменены)</translation>
    </message>
    <message>
      <source>Choose a segment to see what was marked in it.</source>
      <translation>Выберите сегмент, чтобы увидеть его пометки.</translation>
    </message>
    <message>
      <source>I read this and found nothing: full stop</source>
      <translation>Прочитано, ошибок нет: точка</translation>
    </message>
    <message>
      <source>Mark errors (F4)</source>
      <translation>Помечать ошибки (F4)</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>Пометки</translation>
    </message>
    <message>
      <source>No error, next</source>
      <translation>Ошибок нет, дальше</translation>
    </message>
    <message>
      <source>Nobody has marked anything here.</source>
      <translation>Здесь ещё никто ничего не пометил.</translation>
    </message>
    <message>
      <source>Select words, then 1 or 2. + and − move the score, = types it.</source>
      <translation>Выделите слова, затем 1 или 2. + и − меняют оценку, = вводит её.</translation>
    </message>
    <message>
      <source>Space selects a word, Shift+arrows a stretch. A key for the error, one for the severity. Tab goes from mark to mark, Enter comments, Del removes.</source>
      <translation>Пробел выделяет слово, Shift со стрелками — отрезок. Одна клавиша — вид ошибки, другая — тяжесть. Tab ведёт по пометкам, Enter комментирует, Del удаляет.</translation>
    </message>
    <message>
      <source>Stop marking (F4)</source>
      <translation>Закончить пометки (F4)</translation>
    </message>
  </context>
  <context>
    <name>MarksTab</name>
    <message>
      <source>Scorecard</source>
      <translation>Карта оценки</translation>
    </message>
    <message>
      <source>This segment</source>
      <translation>Этот сегмент</translation>
    </message>
  </context>
  <context>
    <name>ModelsSheet</name>
    <message>
      <source>%1 MB</source>
      <translation>%1 МБ</translation>
    </message>
    <message>
      <source>A model that cannot be used</source>
      <translation>Модель, непригодная к работе</translation>
    </message>
    <message>
      <source>Add a model</source>
      <translation>Добавить модель</translation>
    </message>
    <message>
      <source>Delete its files?</source>
      <translation>Удалить её файлы?</translation>
    </message>
    <message>
      <source>Looking for models</source>
      <translation>Поиск моделей</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Поиск…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Удалить</translation>
    </message>
    <message>
      <source>Remove the model %1</source>
      <translation>Удалить модель %1</translation>
    </message>
    <message>
      <source>Removing the model</source>
      <translation>Удаление модели</translation>
    </message>
    <message>
      <source>There are no models here. Add a packed model of Argos Translate, an OPUS-MT or a CTranslate2 folder; nothing is downloaded unless you do it.</source>
      <translation>Моделей здесь нет. Добавьте упакованную модель Argos Translate, папку OPUS-MT или CTranslate2; ничего не загружается, пока вы этого не сделаете.</translation>
    </message>
    <message>
      <source>Translation models</source>
      <translation>Модели перевода</translation>
    </message>
    <message>
      <source>came with Winnow</source>
      <translation>из поставки Winnow</translation>
    </message>
    <message>
      <source>licence not said</source>
      <translation>лицензия не указана</translation>
    </message>
    <message>
      <source>your own</source>
      <translation>ваша</translation>
    </message>
  </context>
  <context>
    <name>Navigation</name>
    <message>
      <source>Finding</source>
      <translation>Поиск</translation>
    </message>
    <message>
      <source>Looking on</source>
      <translation>Поиск дальше</translation>
    </message>
    <message>
      <source>No other segment in this list has findings.</source>
      <translation>В этом списке больше нет сегментов с замечаниями.</translation>
    </message>
    <message>
      <source>Not found in this list.</source>
      <translation>В этом списке не найдено.</translation>
    </message>
    <message>
      <source>Nothing in this list waits for you.</source>
      <translation>В этом списке вас больше ничего не ждёт.</translation>
    </message>
  </context>
  <context>
    <name>NewProjectSheet</name>
    <message>
      <source>Another target language</source>
      <translation>Ещё один язык перевода</translation>
    </message>
    <message>
      <source>Create project</source>
      <translation>Создать проект</translation>
    </message>
    <message>
      <source>Everything stays in this one file on this machine. There is no Save: every change is kept at once.</source>
      <translation>Всё хранится в одном этом файле на этом компьютере. Кнопки «Сохранить» нет: каждое изменение сохраняется сразу.</translation>
    </message>
    <message>
      <source>For %1</source>
      <translation>Для %1</translation>
    </message>
    <message>
      <source>Keep it in</source>
      <translation>Хранить в</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>Новый проект</translation>
    </message>
    <message>
      <source>Project file</source>
      <translation>Файл проекта</translation>
    </message>
    <message>
      <source>Source language</source>
      <translation>Исходный язык</translation>
    </message>
    <message>
      <source>Target language</source>
      <translation>Язык перевода</translation>
    </message>
    <message>
      <source>Translate from</source>
      <translation>Перевод с языка</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Без названия</translation>
    </message>
    <message>
      <source>Without this language</source>
      <translation>Без этого языка</translation>
    </message>
    <message>
      <source>into</source>
      <translation>на</translation>
    </message>
  </context>
  <context>
    <name>NoticeBar</name>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>Закрыть это сообщение</translation>
    </message>
  </context>
  <context>
    <name>Numbers</name>
    <message>
      <source>Counting</source>
      <translation>Подсчёт</translation>
    </message>
    <message>
      <source>Reading scores</source>
      <translation>Чтение оценок</translation>
    </message>
    <message>
      <source>Scoring</source>
      <translation>Оценка</translation>
    </message>
  </context>
  <context>
    <name>OfferList</name>
    <message>
      <source>Completions</source>
      <translation>Дополнения</translation>
    </message>
  </context>
  <context>
    <name>OfferPanel</name>
    <message>
      <source>No</source>
      <translation>Нет</translation>
    </message>
  </context>
  <context>
    <name>Overview</name>
    <message numerus="yes">
      <source>%n critical error(s)</source>
      <translation>
        <numerusform>%n критическая ошибка</numerusform>
        <numerusform>%n критические ошибки</numerusform>
        <numerusform>%n критических ошибок</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n segment(s)</source>
      <translation>
        <numerusform>%n сегмент</numerusform>
        <numerusform>%n сегмента</numerusform>
        <numerusform>%n сегментов</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>OverviewPage</name>
    <message>
      <source>%1 % right</source>
      <translation>верно %1 %</translation>
    </message>
    <message>
      <source>%1 approved</source>
      <translation>утверждено: %1</translation>
    </message>
    <message>
      <source>%1 of %2 approved</source>
      <translation>утверждено %1 из %2</translation>
    </message>
    <message>
      <source>%1, %2 a segment</source>
      <translation>%1, %2 на сегмент</translation>
    </message>
    <message>
      <source>Adding up</source>
      <translation>Подсчёт</translation>
    </message>
    <message>
      <source>Changes made; HTER: edits per 100 words of machine translation changed.</source>
      <translation>Сделанные изменения; HTER: сколько правок на 100 слов машинного перевода.</translation>
    </message>
    <message>
      <source>Checks that cry wolf</source>
      <translation>Проверки, которые бьют ложную тревогу</translation>
    </message>
    <message>
      <source>Dismissed so often that they are surely wrong more often than right.</source>
      <translation>Отклоняются так часто, что ошибаются явно чаще, чем бывают правы.</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Документы</translation>
    </message>
    <message>
      <source>Findings by check</source>
      <translation>Замечания по проверкам</translation>
    </message>
    <message>
      <source>HTER %1</source>
      <translation>HTER %1</translation>
    </message>
    <message>
      <source>Lower is better.</source>
      <translation>Меньше — лучше.</translation>
    </message>
    <message>
      <source>Metric</source>
      <translation>Метрика</translation>
    </message>
    <message>
      <source>No documents yet. Drop a file here, or press Ctrl+I.</source>
      <translation>Документов ещё нет. Перетащите сюда файл или нажмите Ctrl+I.</translation>
    </message>
    <message>
      <source>No open findings. F7 checks every segment.</source>
      <translation>Открытых замечаний нет. F7 проверит все сегменты.</translation>
    </message>
    <message>
      <source>Nobody has changed anything yet.</source>
      <translation>Пока никто ничего не менял.</translation>
    </message>
    <message>
      <source>Nothing is scored yet. Import a reference, then score.</source>
      <translation>Оценок ещё нет. Импортируйте эталон, затем запустите оценку.</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Люди</translation>
    </message>
    <message>
      <source>QE of the translation, as a model estimates it</source>
      <translation>QE перевода: оценка модели</translation>
    </message>
    <message>
      <source>Segments by score</source>
      <translation>Сегменты по оценке</translation>
    </message>
    <message>
      <source>Systems</source>
      <translation>Системы</translation>
    </message>
    <message>
      <source>The first %1 documents.</source>
      <translation>Первые документы: %1.</translation>
    </message>
    <message>
      <source>The translation</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Вердикт</translation>
    </message>
    <message>
      <source>chrF of the translation</source>
      <translation>chrF перевода</translation>
    </message>
    <message>
      <source>segments with findings, %1 critical</source>
      <translation>сегментов с замечаниями, критических: %1</translation>
    </message>
    <message>
      <source>still to approve</source>
      <translation>осталось утвердить</translation>
    </message>
  </context>
  <context>
    <name>PersonButton</name>
    <message>
      <source>Another &amp;name…</source>
      <translation>Другое &amp;имя…</translation>
    </message>
    <message>
      <source>Working: %1, as %2. Click to change.</source>
      <translation>Работает: %1, роль: %2. Щёлкните, чтобы сменить.</translation>
    </message>
  </context>
  <context>
    <name>PersonSheet</name>
    <message>
      <source>Keep</source>
      <translation>Сохранить</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Имя</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Роль</translation>
    </message>
    <message>
      <source>The name signs every change and every mark. A translator confirms, a reviewer or lead approves.</source>
      <translation>Имя подписывает каждое изменение и каждую пометку. Переводчик подтверждает, рецензент или руководитель утверждает.</translation>
    </message>
    <message>
      <source>Who is working</source>
      <translation>Кто работает</translation>
    </message>
  </context>
  <context>
    <name>PreferencesSheet</name>
    <message>
      <source>Keys</source>
      <translation>Клавиши</translation>
    </message>
    <message>
      <source>Preferences</source>
      <translation>Настройки</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Параметры</translation>
    </message>
  </context>
  <context>
    <name>PreviewPanel</name>
    <message>
      <source>Cancel</source>
      <translation>Отмена</translation>
    </message>
    <message>
      <source>Nothing would change.</source>
      <translation>Ничего не изменится.</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Просмотр</translation>
    </message>
    <message>
      <source>The first %1 of %2. The others change in the same way.</source>
      <translation>Первые %1 из %2. Остальные меняются так же.</translation>
    </message>
  </context>
  <context>
    <name>ProfileField</name>
    <message>
      <source>From a file…</source>
      <translation>Из файла…</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Профиль</translation>
    </message>
  </context>
  <context>
    <name>ProjectController</name>
    <message>
      <source>%1 is read-only: look as you like, but nothing can be changed.</source>
      <translation>%1 открыт только для чтения: смотреть можно, менять нельзя.</translation>
    </message>
    <message>
      <source>Adding the model</source>
      <translation>Добавление модели</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Проверка</translation>
    </message>
    <message>
      <source>Done again: %1</source>
      <translation>Повторено: %1</translation>
    </message>
    <message>
      <source>Estimating</source>
      <translation>Оценка моделью</translation>
    </message>
    <message>
      <source>Everything is scored.</source>
      <translation>Всё оценено.</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>Экспорт</translation>
    </message>
    <message>
      <source>Exporting marks</source>
      <translation>Экспорт пометок</translation>
    </message>
    <message>
      <source>Importing</source>
      <translation>Импорт</translation>
    </message>
    <message>
      <source>Importing marks</source>
      <translation>Импорт пометок</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Открыть</translation>
    </message>
    <message>
      <source>Open a project first.</source>
      <translation>Сначала откройте проект.</translation>
    </message>
    <message>
      <source>Preparing the sample project</source>
      <translation>Подготовка учебного проекта</translation>
    </message>
    <message>
      <source>Project settings</source>
      <translation>Настройки проекта</translation>
    </message>
    <message>
      <source>Redoing</source>
      <translation>Повтор</translation>
    </message>
    <message>
      <source>Scoring</source>
      <translation>Оценка</translation>
    </message>
    <message>
      <source>Switching the check off</source>
      <translation>Выключение проверки</translation>
    </message>
    <message>
      <source>Switching the check on</source>
      <translation>Включение проверки</translation>
    </message>
    <message>
      <source>The model %1 is here: %2.</source>
      <translation>Модель %1 добавлена: %2.</translation>
    </message>
    <message>
      <source>The project’s settings are kept.</source>
      <translation>Настройки проекта сохранены.</translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation>Повторять нечего.</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation>Отменять нечего.</translation>
    </message>
    <message>
      <source>Translating</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>Undoing</source>
      <translation>Отмена</translation>
    </message>
    <message>
      <source>Undone: %1</source>
      <translation>Отменено: %1</translation>
    </message>
    <message>
      <source>Writing the report</source>
      <translation>Составление отчёта</translation>
    </message>
    <message>
      <source>Written: %1</source>
      <translation>Записано: %1</translation>
    </message>
  </context>
  <context>
    <name>ProjectSettingsSheet</name>
    <message>
      <source>%1 of %2 error types have keys; a dozen is what fingers remember.</source>
      <translation>Клавиши есть у %1 из %2 видов ошибок; пальцы помнят около дюжины.</translation>
    </message>
    <message>
      <source>Checks</source>
      <translation>Проверки</translation>
    </message>
    <message>
      <source>ESA: minor or major, and a score of 0 to 100</source>
      <translation>ESA: лёгкая или существенная и оценка от 0 до 100</translation>
    </message>
    <message>
      <source>Four eyes: nobody approves what they last edited</source>
      <translation>Четыре глаза: никто не утверждает то, что правил последним</translation>
    </message>
    <message>
      <source>From a file…</source>
      <translation>Из файла…</translation>
    </message>
    <message>
      <source>Judge by a threshold</source>
      <translation>Судить по порогу</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Сохранить</translation>
    </message>
    <message>
      <source>Let nobody confirm a segment with a critical finding</source>
      <translation>Никому не давать подтверждать сегмент с критическим замечанием</translation>
    </message>
    <message>
      <source>MQM: error type and severity</source>
      <translation>MQM: вид и тяжесть ошибки</translation>
    </message>
    <message>
      <source>Marking errors</source>
      <translation>Пометки ошибок</translation>
    </message>
    <message>
      <source>Passes from</source>
      <translation>Проходит от</translation>
    </message>
    <message>
      <source>Penalty points accepted</source>
      <translation>Допустимые штрафные очки</translation>
    </message>
    <message>
      <source>Project settings</source>
      <translation>Настройки проекта</translation>
    </message>
    <message>
      <source>Protocol</source>
      <translation>Протокол</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Проверка</translation>
    </message>
    <message>
      <source>Score that decides</source>
      <translation>Решающая оценка</translation>
    </message>
    <message>
      <source>This project is read-only.</source>
      <translation>Этот проект открыт только для чтения.</translation>
    </message>
    <message>
      <source>Typology</source>
      <translation>Типология</translation>
    </message>
    <message>
      <source>What passes</source>
      <translation>Что проходит</translation>
    </message>
    <message>
      <source>in so many words</source>
      <translation>на столько слов</translation>
    </message>
  </context>
  <context>
    <name>ProposalCard</name>
    <message>
      <source>Segment %1</source>
      <translation>Сегмент %1</translation>
    </message>
  </context>
  <context>
    <name>Query</name>
    <message>
      <source>a date, as in changed:&gt;2026-11-01</source>
      <translation>дата, например changed:&gt;2026-11-01</translation>
    </message>
    <message>
      <source>a target language</source>
      <translation>язык перевода</translation>
    </message>
    <message>
      <source>an entry of the lexicon</source>
      <translation>статья словаря калек</translation>
    </message>
    <message>
      <source>an error that somebody marked</source>
      <translation>ошибка, которую кто-то пометил</translation>
    </message>
    <message>
      <source>finding, comment, mark, reference …</source>
      <translation>finding, comment, mark, reference …</translation>
    </message>
    <message>
      <source>how far a segment is</source>
      <translation>насколько готов сегмент</translation>
    </message>
    <message>
      <source>how grave somebody marked it</source>
      <translation>насколько тяжело её пометили</translation>
    </message>
    <message>
      <source>one document</source>
      <translation>один документ</translation>
    </message>
    <message>
      <source>sort: risk, score, findings …</source>
      <translation>порядок: risk, score, findings …</translation>
    </message>
    <message>
      <source>text in the source</source>
      <translation>текст в источнике</translation>
    </message>
    <message>
      <source>text in the target</source>
      <translation>текст в переводе</translation>
    </message>
    <message>
      <source>the file’s own id</source>
      <translation>идентификатор из файла</translation>
    </message>
    <message>
      <source>the segment’s score, as in score.chrf&lt;40</source>
      <translation>оценка сегмента, например score.chrf&lt;40</translation>
    </message>
    <message>
      <source>the translation the target started from</source>
      <translation>вариант, с которого начался перевод</translation>
    </message>
    <message>
      <source>the worst finding is at least this</source>
      <translation>худшее замечание не легче этого</translation>
    </message>
    <message>
      <source>unfinished, empty, locked …</source>
      <translation>unfinished, empty, locked …</translation>
    </message>
    <message>
      <source>what a check found</source>
      <translation>что нашла проверка</translation>
    </message>
    <message>
      <source>who changed it last</source>
      <translation>кто менял последним</translation>
    </message>
    <message>
      <source>who marked errors</source>
      <translation>кто помечал ошибки</translation>
    </message>
  </context>
  <context>
    <name>QueryBar</name>
    <message>
      <source>%1 of %2</source>
      <translation>%1 из %2</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>Очистить фильтр</translation>
    </message>
    <message>
      <source>Filter: words, status:new, check:numbers, score.chrf&lt;40</source>
      <translation>Фильтр: слова, status:new, check:numbers, score.chrf&lt;40</translation>
    </message>
    <message>
      <source>How many segments are listed</source>
      <translation>Сколько сегментов в списке</translation>
    </message>
    <message>
      <source>Query</source>
      <translation>Запрос</translation>
    </message>
    <message>
      <source>Save this filter as a chip</source>
      <translation>Сохранить этот фильтр кнопкой</translation>
    </message>
    <message>
      <source>all %1</source>
      <translation>все %1</translation>
    </message>
    <message>
      <source>searching…</source>
      <translation>поиск…</translation>
    </message>
    <message>
      <source>stopped; the list is as before</source>
      <translation>остановлено; список прежний</translation>
    </message>
  </context>
  <context>
    <name>Reading</name>
    <message>
      <source>(not translated)</source>
      <translation>(не переведено)</translation>
    </message>
    <message>
      <source>and %1 more</source>
      <translation>и ещё %1</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>закрыт</translation>
    </message>
  </context>
  <context>
    <name>ReadingPage</name>
    <message>
      <source>Nothing to read yet. Drop a file here, or press Ctrl+I.</source>
      <translation>Читать пока нечего. Перетащите сюда файл или нажмите Ctrl+I.</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Чтение</translation>
    </message>
  </context>
  <context>
    <name>Reasons</name>
    <message>
      <source>Meaning is wrong</source>
      <translation>Неверный смысл</translation>
    </message>
    <message>
      <source>Reads like a literal translation</source>
      <translation>Похоже на дословный перевод</translation>
    </message>
    <message>
      <source>Something is missing</source>
      <translation>Что-то пропущено</translation>
    </message>
    <message>
      <source>Style or register is wrong</source>
      <translation>Неверный стиль или регистр</translation>
    </message>
    <message>
      <source>Terminology is wrong</source>
      <translation>Неверная терминология</translation>
    </message>
    <message>
      <source>Typing or spelling mistakes</source>
      <translation>Опечатки или орфографические ошибки</translation>
    </message>
  </context>
  <context>
    <name>RecentEntry</name>
    <message>
      <source>No longer at %1</source>
      <translation>Больше не лежит в %1</translation>
    </message>
    <message>
      <source>Take %1 off the list</source>
      <translation>Убрать %1 из списка</translation>
    </message>
    <message>
      <source>Take off the list; the file stays</source>
      <translation>Убрать из списка; файл останется</translation>
    </message>
    <message>
      <source>in %1</source>
      <translation>в %1</translation>
    </message>
  </context>
  <context>
    <name>RejectPanel</name>
    <message>
      <source>Reason for rejecting</source>
      <translation>Причина отклонения</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Отклонить</translation>
    </message>
    <message>
      <source>What should the translator change?</source>
      <translation>Что переводчику следует изменить?</translation>
    </message>
  </context>
  <context>
    <name>ReportSheet</name>
    <message>
      <source>End the name in one of %1.</source>
      <translation>Имя файла должно кончаться на одно из: %1.</translation>
    </message>
    <message>
      <source>Only the segments the list shows now</source>
      <translation>Только сегменты, которые сейчас в списке</translation>
    </message>
    <message>
      <source>Report file</source>
      <translation>Файл отчёта</translation>
    </message>
    <message>
      <source>Write it to</source>
      <translation>Записать в</translation>
    </message>
    <message>
      <source>Write report</source>
      <translation>Составить отчёт</translation>
    </message>
  </context>
  <context>
    <name>Roles</name>
    <message>
      <source>&amp;Lead: Ctrl+Enter approves</source>
      <translation>&amp;Руководитель: Ctrl+Enter утверждает</translation>
    </message>
    <message>
      <source>&amp;Reviewer: Ctrl+Enter approves</source>
      <translation>Р&amp;ецензент: Ctrl+Enter утверждает</translation>
    </message>
    <message>
      <source>&amp;Translator: Ctrl+Enter confirms</source>
      <translation>&amp;Переводчик: Ctrl+Enter подтверждает</translation>
    </message>
    <message>
      <source>lead</source>
      <translation>руководитель</translation>
    </message>
    <message>
      <source>reviewer</source>
      <translation>рецензент</translation>
    </message>
    <message>
      <source>translator</source>
      <translation>переводчик</translation>
    </message>
  </context>
  <context>
    <name>RoundTripCard</name>
    <message>
      <source>Struck out: words of the source that did not come back; underlined: words that came back instead.</source>
      <translation>Зачёркнуты слова источника, которые не вернулись; подчёркнуты слова, вернувшиеся вместо них.</translation>
    </message>
    <message>
      <source>The translation, translated back</source>
      <translation>Перевод, переведённый обратно</translation>
    </message>
  </context>
  <context>
    <name>RulesEditor</name>
    <message>
      <source>Exceptions</source>
      <translation>Исключения</translation>
    </message>
    <message numerus="yes">
      <source>Hits %n segment(s) in this project.</source>
      <translation>
        <numerusform>Срабатывает в %n сегменте этого проекта.</numerusform>
        <numerusform>Срабатывает в %n сегментах этого проекта.</numerusform>
        <numerusform>Срабатывает в %n сегментах этого проекта.</numerusform>
      </translation>
    </message>
    <message>
      <source>Languages</source>
      <translation>Языки</translation>
    </message>
    <message>
      <source>Letter case does not matter</source>
      <translation>Без учёта регистра</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Сообщение</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Название</translation>
    </message>
    <message>
      <source>New rule</source>
      <translation>Новое правило</translation>
    </message>
    <message>
      <source>No rules yet.</source>
      <translation>Правил пока нет.</translation>
    </message>
    <message>
      <source>Patterns are regular expressions. $1 or ${name} in the target stands for what a group of the source caught; \$ is a dollar sign.</source>
      <translation>Образцы — регулярные выражения. $1 или ${name} в переводе означает то, что захватила группа источника; \$ — знак доллара.</translation>
    </message>
    <message>
      <source>Remove rule</source>
      <translation>Удалить правило</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Сообщает</translation>
    </message>
    <message>
      <source>Rules</source>
      <translation>Правила</translation>
    </message>
    <message>
      <source>Severity</source>
      <translation>Серьёзность</translation>
    </message>
    <message>
      <source>Show them</source>
      <translation>Показать их</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>The first: %1</source>
      <translation>Первый: %1</translation>
    </message>
    <message>
      <source>The rule is too slow and was stopped; simplify its pattern.</source>
      <translation>Правило слишком медленное и остановлено; упростите его образец.</translation>
    </message>
    <message>
      <source>Trying it…</source>
      <translation>Проба…</translation>
    </message>
    <message>
      <source>Trying the rule</source>
      <translation>Проба правила</translation>
    </message>
    <message>
      <source>What the target has is wrong</source>
      <translation>Ошибка в том, что есть в переводе</translation>
    </message>
    <message>
      <source>What the target lacks is wrong</source>
      <translation>Ошибка в том, чего в переводе нет</translation>
    </message>
    <message>
      <source>all; or codes such as de, fr</source>
      <translation>все или коды, например de, fr</translation>
    </message>
    <message>
      <source>what a finding says; else the name</source>
      <translation>что говорит замечание; иначе название</translation>
    </message>
  </context>
  <context>
    <name>ScoreField</name>
    <message>
      <source>0 nothing of the meaning · 34 some · 67 most · 100 perfect</source>
      <translation>0 смысла нет · 34 часть · 67 почти весь · 100 безупречно</translation>
    </message>
    <message>
      <source>ESA score</source>
      <translation>Оценка ESA</translation>
    </message>
    <message>
      <source>ESA score, 0 to 100</source>
      <translation>Оценка ESA, от 0 до 100</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Оценка</translation>
    </message>
  </context>
  <context>
    <name>ScoreSheet</name>
    <message>
      <source>A score compares the translation with a trusted one, and this project has none yet. Import a reference: a text file with one line for each segment.</source>
      <translation>Оценка сравнивает перевод с надёжным переводом, а в этом проекте такого ещё нет. Импортируйте эталон: текстовый файл, в котором на каждый сегмент одна строка.</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>Подсчёт</translation>
    </message>
    <message>
      <source>Import a reference…</source>
      <translation>Импортировать эталон…</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Оценить</translation>
    </message>
    <message>
      <source>characters and words</source>
      <translation>символы и слова</translation>
    </message>
    <message>
      <source>edits needed; lower is better</source>
      <translation>необходимые правки; меньше — лучше</translation>
    </message>
    <message>
      <source>matching character sequences; shown in the list</source>
      <translation>совпадающие цепочки символов; показывается в списке</translation>
    </message>
    <message>
      <source>matching word sequences</source>
      <translation>совпадающие цепочки слов</translation>
    </message>
  </context>
  <context>
    <name>ScoreTable</name>
    <message>
      <source>Target</source>
      <translation>Перевод</translation>
    </message>
  </context>
  <context>
    <name>Scorecard</name>
    <message numerus="yes">
      <source>%n character(s) evaluated (EWC)</source>
      <translation>
        <numerusform>Оценён %n знак (EWC)</numerusform>
        <numerusform>Оценено %n знака (EWC)</numerusform>
        <numerusform>Оценено %n знаков (EWC)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n segment(s) evaluated by both</source>
      <translation>
        <numerusform>%n сегмент оценён обоими</numerusform>
        <numerusform>%n сегмента оценены обоими</numerusform>
        <numerusform>%n сегментов оценено обоими</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n word(s) evaluated (EWC)</source>
      <translation>
        <numerusform>Оценено %n слово (EWC)</numerusform>
        <numerusform>Оценено %n слова (EWC)</numerusform>
        <numerusform>Оценено %n слов (EWC)</numerusform>
      </translation>
    </message>
    <message>
      <source>Fail</source>
      <translation>Не проходит</translation>
    </message>
    <message>
      <source>No threshold set</source>
      <translation>Порог не задан</translation>
    </message>
    <message>
      <source>Nothing evaluated yet</source>
      <translation>Ещё ничего не оценено</translation>
    </message>
    <message>
      <source>Pass</source>
      <translation>Проходит</translation>
    </message>
    <message>
      <source>Sample too small to tell</source>
      <translation>Выборка слишком мала для вывода</translation>
    </message>
    <message numerus="yes">
      <source>in %n segment(s)</source>
      <translation>
        <numerusform>в %n сегменте</numerusform>
        <numerusform>в %n сегментах</numerusform>
        <numerusform>в %n сегментах</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ScorecardControl</name>
    <message>
      <source>Counting marks</source>
      <translation>Подсчёт отметок</translation>
    </message>
    <message>
      <source>Counting was stopped. Choose what to count, and it begins again.</source>
      <translation>Подсчёт остановлен. Выберите, что считать, и он начнётся снова.</translation>
    </message>
  </context>
  <context>
    <name>ScorecardPanel</name>
    <message>
      <source>%1 and %2</source>
      <translation>%1 и %2</translation>
    </message>
    <message>
      <source>%1 penalty points (APT)</source>
      <translation>Штрафных очков: %1 (APT)</translation>
    </message>
    <message>
      <source>95 % confidence interval</source>
      <translation>95-процентный доверительный интервал</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Все</translation>
    </message>
    <message>
      <source>All of it was read</source>
      <translation>Прочитано всё</translation>
    </message>
    <message>
      <source>Count segments without a mark as read and found free of errors</source>
      <translation>Считать сегменты без пометок прочитанными и безошибочными</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Подсчёт…</translation>
    </message>
    <message>
      <source>ESA score of %1 segments (0 to 100)</source>
      <translation>Оценка ESA по сегментам: %1 (от 0 до 100)</translation>
    </message>
    <message>
      <source>Everything evaluated</source>
      <translation>Всё оценённое</translation>
    </message>
    <message>
      <source>Mean penalty of a segment (what WMT calls MQM; low is good)</source>
      <translation>Средний штраф сегмента (то, что WMT называет MQM; меньше — лучше)</translation>
    </message>
    <message>
      <source>Part of the project</source>
      <translation>Часть проекта</translation>
    </message>
    <message>
      <source>Penalty points by error type</source>
      <translation>Штрафные очки по видам ошибок</translation>
    </message>
    <message>
      <source>Scorecard</source>
      <translation>Карта оценки</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Оценки</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>This document</source>
      <translation>Этот документ</translation>
    </message>
    <message>
      <source>Translation</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>What is listed</source>
      <translation>Что в списке</translation>
    </message>
    <message>
      <source>correlation of penalties</source>
      <translation>корреляция штрафов</translation>
    </message>
    <message>
      <source>decides</source>
      <translation>решает</translation>
    </message>
    <message>
      <source>matched spans</source>
      <translation>совпавшие фрагменты</translation>
    </message>
    <message>
      <source>points</source>
      <translation>очки</translation>
    </message>
    <message>
      <source>span F1</source>
      <translation>F1 фрагментов</translation>
    </message>
    <message>
      <source>κ of severity</source>
      <translation>κ тяжести</translation>
    </message>
  </context>
  <context>
    <name>Scores</name>
    <message>
      <source> and %1 % of %2 pairs of translations are ordered as %3 orders them</source>
      <translation> и %1 % из %2 пар переводов упорядочены так же, как у %3</translation>
    </message>
    <message>
      <source>%1 against %2, p %3 (corrected)</source>
      <translation>%1 против %2, p %3 (с поправкой)</translation>
    </message>
    <message>
      <source>%1 has no %2 yet; “Run › Score” computes it.</source>
      <translation>У %1 ещё нет %2; её вычислит «Запуск › Оценить».</translation>
    </message>
    <message>
      <source>%1 has not both %2 and %3.</source>
      <translation>У %1 нет сразу %2 и %3.</translation>
    </message>
    <message>
      <source>%1 segments</source>
      <translation>Сегментов: %1</translation>
    </message>
    <message>
      <source>%1 segments of %2: mean %3, median %4. Click a column for its segments.</source>
      <translation>Сегментов: %1 (%2). Среднее %3, медиана %4. Щёлкните столбец, чтобы увидеть его сегменты.</translation>
    </message>
    <message>
      <source>%1 segments: %2 is better in %3, %4 in %5. Click a point for its segment.</source>
      <translation>Сегментов: %1. %2 лучше в %3, %4 — в %5. Щёлкните точку, чтобы увидеть её сегмент.</translation>
    </message>
    <message>
      <source>%1 translations. Pearson’s r %2, Spearman’s rho %3</source>
      <translation>Переводов: %1. r Пирсона %2, ро Спирмена %3</translation>
    </message>
    <message>
      <source>%2 of %1 by document</source>
      <translation>%2 у %1 по документам</translation>
    </message>
    <message>
      <source>%2 of %1 by how far %3 is from it</source>
      <translation>%2 у %1 по отличию от %3</translation>
    </message>
    <message>
      <source>%2 of %1 by how often the rarest word of the source stands in the project</source>
      <translation>%2 у %1 по тому, как часто самое редкое слово источника встречается в проекте</translation>
    </message>
    <message>
      <source>%2 of %1 by words of the reference</source>
      <translation>%2 у %1 по числу слов эталона</translation>
    </message>
    <message>
      <source>. Click a bar for its segments.</source>
      <translation>. Щёлкните полосу, чтобы увидеть её сегменты.</translation>
    </message>
    <message>
      <source>. Lines are 95 % intervals; click a bar for its segments.</source>
      <translation>. Отрезки — 95-процентные интервалы; щёлкните полосу, чтобы увидеть её сегменты.</translation>
    </message>
    <message>
      <source>1 segment</source>
      <translation>1 сегмент</translation>
    </message>
    <message>
      <source>95 % interval %1 to %2</source>
      <translation>95-процентный интервал от %1 до %2</translation>
    </message>
    <message>
      <source>; %1 of %2 pairs of systems</source>
      <translation>; пар систем: %1 из %2</translation>
    </message>
    <message>
      <source>By difference of two systems</source>
      <translation>По разнице двух систем</translation>
    </message>
    <message>
      <source>By document</source>
      <translation>По документам</translation>
    </message>
    <message>
      <source>By length of the reference</source>
      <translation>По длине эталона</translation>
    </message>
    <message>
      <source>By the rarest word of the source</source>
      <translation>По самому редкому слову источника</translation>
    </message>
    <message>
      <source>Choose another system to compare with; “Project › Import files” adds one.</source>
      <translation>Выберите другую систему для сравнения; её добавит «Проект › Импортировать файлы».</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Разница</translation>
    </message>
    <message>
      <source>Every %1th is drawn.</source>
      <translation>Показана каждая %1-я.</translation>
    </message>
    <message>
      <source>In %1 more often than in any reference</source>
      <translation>В %1 чаще, чем в любом эталоне</translation>
    </message>
    <message>
      <source>In the references more often than in %1</source>
      <translation>В эталонах чаще, чем в %1</translation>
    </message>
    <message>
      <source>Largest differences</source>
      <translation>Самые большие различия</translation>
    </message>
    <message>
      <source>Metric and judgement</source>
      <translation>Метрика и мнение людей</translation>
    </message>
    <message>
      <source>No system has both %1 and %2.</source>
      <translation>Ни у одной системы нет сразу %1 и %2.</translation>
    </message>
    <message>
      <source>Parts of the text can only be scored with a metric of Winnow’s own.</source>
      <translation>Части текста можно оценить только собственной метрикой Winnow.</translation>
    </message>
    <message>
      <source>Segment</source>
      <translation>Сегмент</translation>
    </message>
    <message>
      <source>Segments by score</source>
      <translation>Сегменты по оценке</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Показать все</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>System</source>
      <translation>Система</translation>
    </message>
    <message>
      <source>Systems and their scores</source>
      <translation>Системы и их оценки</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>The segments in which %1 and %2 are furthest apart by %3.</source>
      <translation>Сегменты, в которых %1 и %2 сильнее всего расходятся по %3.</translation>
    </message>
    <message>
      <source>The two score the same in every segment.</source>
      <translation>Обе оценены одинаково в каждом сегменте.</translation>
    </message>
    <message>
      <source>There are none worth a line: each stands once at most.</source>
      <translation>Показывать нечего: каждое встречается не больше одного раза.</translation>
    </message>
    <message>
      <source>There is no judgement yet. Import people’s marks or scores, or those of COMET, xCOMET or MetricX, and they are compared here.</source>
      <translation>Мнений людей ещё нет. Импортируйте пометки или оценки людей либо оценки COMET, xCOMET или MetricX, и они сравнятся здесь.</translation>
    </message>
    <message>
      <source>Two systems, segment by segment</source>
      <translation>Две системы, сегмент за сегментом</translation>
    </message>
    <message>
      <source>Where %1 and %2 part most, by the distance of their ranks from 0 (worst) to 100; above 0 %1 is the kinder.</source>
      <translation>Где %1 и %2 сильнее всего расходятся: разница мест от 0 (худшее) до 100; выше 0 добрее %1.</translation>
    </message>
    <message>
      <source>Where metric and judgement part</source>
      <translation>Где расходятся метрика и люди</translation>
    </message>
    <message>
      <source>Words the system lacks</source>
      <translation>Слова, которых системе не хватает</translation>
    </message>
    <message>
      <source>Words the system makes up</source>
      <translation>Слова, которые система придумала</translation>
    </message>
    <message>
      <source>baseline</source>
      <translation>база сравнения</translation>
    </message>
    <message>
      <source>best</source>
      <translation>лучшая</translation>
    </message>
    <message>
      <source>best: significantly better than every other system</source>
      <translation>лучшая: достоверно лучше любой другой системы</translation>
    </message>
    <message>
      <source>of %1</source>
      <translation>у %1</translation>
    </message>
  </context>
  <context>
    <name>ScoresPage</name>
    <message>
      <source>Back to the segments</source>
      <translation>Назад к сегментам</translation>
    </message>
    <message>
      <source>Baseline</source>
      <translation>База сравнения</translation>
    </message>
    <message>
      <source>Compared with</source>
      <translation>В сравнении с</translation>
    </message>
    <message>
      <source>Comparing systems</source>
      <translation>Сравнение систем</translation>
    </message>
    <message>
      <source>Import references…</source>
      <translation>Импортировать эталоны…</translation>
    </message>
    <message>
      <source>Judgement</source>
      <translation>Мнение людей</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Язык</translation>
    </message>
    <message>
      <source>Lines are 95 % intervals (bootstrap, 1,000 samples).</source>
      <translation>Отрезки — 95-процентные интервалы (бутстреп, 1000 выборок).</translation>
    </message>
    <message>
      <source>Metric</source>
      <translation>Метрика</translation>
    </message>
    <message>
      <source>Nothing has been scored yet.</source>
      <translation>Оценок ещё нет.</translation>
    </message>
    <message>
      <source>Reading scores</source>
      <translation>Чтение оценок</translation>
    </message>
    <message>
      <source>Score now</source>
      <translation>Оценить сейчас</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Оценки</translation>
    </message>
    <message>
      <source>Scores compare with references, and the project has none yet.</source>
      <translation>Оценки сравнивают с эталонами, а в проекте их ещё нет.</translation>
    </message>
    <message>
      <source>System</source>
      <translation>Система</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Вид</translation>
    </message>
    <message>
      <source>Working out intervals and significance…</source>
      <translation>Вычисляются интервалы и достоверность…</translation>
    </message>
    <message>
      <source>and %1</source>
      <translation>и %1</translation>
    </message>
    <message>
      <source>▲ ▼ better or worse than %1 with p &lt; 0.05: paired randomisation, %2 trials, seed %3, corrected for %4 comparisons (Holm). “best” is only what is significantly better than every other system. Lines are 95 % intervals.</source>
      <translation>▲ ▼ лучше или хуже %1 с p &lt; 0,05: парная рандомизация, испытаний: %2, начальное число %3, с поправкой на число сравнений: %4 (Холм). «Лучшая» — только достоверно лучше любой другой. Отрезки — 95-процентные интервалы.</translation>
    </message>
  </context>
  <context>
    <name>ScoresPanel</name>
    <message>
      <source>Choose a segment to see its scores.</source>
      <translation>Выберите сегмент, чтобы увидеть его оценки.</translation>
    </message>
    <message>
      <source>No reference, so no score. Import a trusted translation as reference, or let a model judge: “Run › Estimate quality”.</source>
      <translation>Эталона нет, поэтому нет и оценки. Импортируйте надёжный перевод как эталон или спросите модель: «Запуск › Оценить качество моделью».</translation>
    </message>
    <message>
      <source>Not scored yet. “Run › Score” compares it with the reference.</source>
      <translation>Ещё не оценено. «Запуск › Оценить» сравнит с эталоном.</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Оценки</translation>
    </message>
  </context>
  <context>
    <name>SegmentControl</name>
    <message>
      <source>Approve</source>
      <translation>Утвердить</translation>
    </message>
    <message>
      <source>Approve %1 segments? One undo takes it back.</source>
      <translation>Утвердить сегментов: %1? Одна отмена вернёт всё назад.</translation>
    </message>
    <message>
      <source>Confirm anyway</source>
      <translation>Всё равно подтвердить</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Отклонить замечания</translation>
    </message>
    <message>
      <source>Dismiss every open finding in %1 segments? One undo takes it back.</source>
      <translation>Отклонить все открытые замечания в сегментах: %1? Одна отмена вернёт всё назад.</translation>
    </message>
    <message>
      <source>Dismiss the findings of “%2” in %1 segments? One undo takes it back.</source>
      <translation>Отклонить замечания «%2» в сегментах: %1? Одна отмена вернёт всё назад.</translation>
    </message>
    <message>
      <source>Every tag of the source is in the target.</source>
      <translation>Все теги источника уже в переводе.</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Заблокировать</translation>
    </message>
    <message>
      <source>Lock %1 segments?</source>
      <translation>Заблокировать сегментов: %1?</translation>
    </message>
    <message>
      <source>Mark %1 segments as reviewed? One undo takes it back.</source>
      <translation>Отметить сегменты как проверенные: %1? Одна отмена вернёт всё назад.</translation>
    </message>
    <message>
      <source>Mark as reviewed</source>
      <translation>Отметить как проверенное</translation>
    </message>
    <message>
      <source>Reject %1 segments because</source>
      <translation>Отклонить сегментов: %1. Причина:</translation>
    </message>
    <message>
      <source>Reject segment %1 because</source>
      <translation>Отклонить сегмент %1. Причина:</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Разблокировать</translation>
    </message>
    <message>
      <source>Unlock %1 segments?</source>
      <translation>Разблокировать сегментов: %1?</translation>
    </message>
  </context>
  <context>
    <name>SegmentEditor</name>
    <message>
      <source>Translation</source>
      <translation>Перевод</translation>
    </message>
  </context>
  <context>
    <name>SentBackCard</name>
    <message>
      <source>Sent back by %1</source>
      <translation>Вернул: %1</translation>
    </message>
  </context>
  <context>
    <name>Sentences</name>
    <message>
      <source>%1 %2 segments</source>
      <translation>%1: сегментов %2</translation>
    </message>
    <message>
      <source>%1 (made when first needed)</source>
      <translation>%1 (будет создано при первой надобности)</translation>
    </message>
    <message>
      <source>%1 (“%2”) needs a “source” or a “target” pattern.</source>
      <translation>%1 («%2»): нужен образец «source» или «target».</translation>
    </message>
    <message>
      <source>%1 (“%2”) refers to the source: add “source”.</source>
      <translation>%1 («%2») ссылается на источник: добавьте «source».</translation>
    </message>
    <message>
      <source>%1 (“%2”) reports what is missing: add “target”.</source>
      <translation>%1 («%2») сообщает о пропусках: добавьте «target».</translation>
    </message>
    <message>
      <source>%1 (“%2”): “%3” is no regular expression (%4); mend it.</source>
      <translation>%1 («%2»): «%3» — не регулярное выражение (%4); исправьте его.</translation>
    </message>
    <message>
      <source>%1 (“%2”): “target” refers to the group %3, which “source” has not.</source>
      <translation>%1 («%2»): «target» ссылается на группу %3, которой нет в «source».</translation>
    </message>
    <message>
      <source>%1 a segment</source>
      <translation>%1: сегмент</translation>
    </message>
    <message>
      <source>%1 and %2 were both given as %3; give each its own name.</source>
      <translation>%1 и %2 даны оба как %3; дайте каждому своё имя.</translation>
    </message>
    <message>
      <source>%1 and %2 were both given as %3; give one of them.</source>
      <translation>%1 и %2 даны оба как %3; оставьте один из них.</translation>
    </message>
    <message>
      <source>%1 breaks off or is damaged before its configuration ends; save the session again there.</source>
      <translation>%1 обрывается или повреждён до конца конфигурации; сохраните сеанс там ещё раз.</translation>
    </message>
    <message>
      <source>%1 cannot be read as a dictionary</source>
      <translation>%1 не читается как словарь</translation>
    </message>
    <message>
      <source>%1 cannot be read: %2; check its permissions.</source>
      <translation>%1 не читается: %2; проверьте права доступа.</translation>
    </message>
    <message>
      <source>%1 cannot be written: %2; choose another folder.</source>
      <translation>%1 не записывается: %2; выберите другую папку.</translation>
    </message>
    <message>
      <source>%1 cannot be written: %2; choose another place or free some space.</source>
      <translation>%1 не записывается: %2; выберите другое место или освободите диск.</translation>
    </message>
    <message>
      <source>%1 cannot be written: %2; choose another place.</source>
      <translation>%1 нельзя записать: %2; выберите другое место.</translation>
    </message>
    <message>
      <source>%1 does not exist; check the name, or make a new project.</source>
      <translation>%1 не существует; проверьте имя или создайте новый проект.</translation>
    </message>
    <message>
      <source>%1 does not say which language it is translated from; add --source-lang.</source>
      <translation>%1 не говорит, с какого языка переведено; добавьте --source-lang.</translation>
    </message>
    <message>
      <source>%1 does not say which language it is translated into; add --target-lang.</source>
      <translation>%1 не говорит, на какой язык переведено; добавьте --target-lang.</translation>
    </message>
    <message>
      <source>%1 exists already; choose another name or open it.</source>
      <translation>%1 уже существует; выберите другое имя или откройте его.</translation>
    </message>
    <message>
      <source>%1 has %2 as its source and the project %3; make a project for that pair.</source>
      <translation>У %1 исходный язык %2, а у проекта %3; создайте проект для этой пары.</translation>
    </message>
    <message>
      <source>%1 has %2 columns and no header that names source and target; add a first line such as source, target, reference.</source>
      <translation>В %1 столбцов: %2, и нет строки заголовков с source и target; добавьте первую строку вида source, target, reference.</translation>
    </message>
    <message>
      <source>%1 has %2 columns instead of %3.</source>
      <translation>В %1 столбцов %2 вместо %3.</translation>
    </message>
    <message>
      <source>%1 has %2 columns on line %3 and %4 on the first; mend that line.</source>
      <translation>В %1 столбцов %2 в строке %3 и %4 в первой; исправьте эту строку.</translation>
    </message>
    <message>
      <source>%1 has %2 lines and %3 has %4; aligned files need the same number, so mend one of them and try again.</source>
      <translation>В %1 строк %2, а в %3 — %4; выровненным файлам нужно одинаковое число, исправьте один из них и попробуйте снова.</translation>
    </message>
    <message>
      <source>%1 has %2 lines and the document “%3” %4 segments; %5</source>
      <translation>В %1 строк %2, а в документе «%3» сегментов %4; %5</translation>
    </message>
    <message>
      <source>%1 has %2 values a system, and the documents have %3 segments; say which one is meant with --document.</source>
      <translation>В %1 значений на систему %2, а сегментов в документах %3; укажите нужный документ через --document.</translation>
    </message>
    <message>
      <source>%1 has %2 values of %3 for %4, and %5 segments are there; they must be aligned one to one.</source>
      <translation>В %1 значений %2 для %3 (%4), а сегментов %5; они должны соответствовать один к одному.</translation>
    </message>
    <message>
      <source>%1 has a document type (DOCTYPE) that declares entities or points to another file, which Winnow does not follow; delete that declaration if you trust the file.</source>
      <translation>В %1 есть тип документа (DOCTYPE), который объявляет сущности или ссылается на другой файл; Winnow этого не выполняет. Удалите это объявление, если доверяете файлу.</translation>
    </message>
    <message>
      <source>%1 has a document type, which no Xbench checklist has.</source>
      <translation>В %1 есть объявление типа документа, а в списках проверок Xbench его не бывает.</translation>
    </message>
    <message>
      <source>%1 has a header line and no rows; choose a file with some.</source>
      <translation>В %1 есть строка заголовков, но нет строк; выберите файл со строками.</translation>
    </message>
    <message>
      <source>%1 has a quotation mark that is opened and not closed, or rows of different lengths; save it again as CSV or TSV from the spreadsheet.</source>
      <translation>В %1 есть незакрытая кавычка или строки разной длины; сохраните файл из таблицы заново как CSV или TSV.</translation>
    </message>
    <message>
      <source>%1 has a source that no document of the project has; import the source text first.</source>
      <translation>В %1 есть источник, которого нет ни в одном документе проекта; сначала импортируйте исходный текст.</translation>
    </message>
    <message>
      <source>%1 has a text or attribute of more than 10 MB, which Winnow refuses.</source>
      <translation>В %1 есть текст или атрибут больше 10 МБ, Winnow такого не принимает.</translation>
    </message>
    <message>
      <source>%1 has marked this finding as an error already.</source>
      <translation>%1 уже пометил это замечание как ошибку.</translation>
    </message>
    <message>
      <source>%1 has more than %2 million tags; split it and try again.</source>
      <translation>В %1 тегов больше %2 миллионов; разделите файл и попробуйте снова.</translation>
    </message>
    <message>
      <source>%1 has more than %2 patterns; divide it.</source>
      <translation>В %1 больше %2 образцов; разделите файл.</translation>
    </message>
    <message>
      <source>%1 has more than %2 rules; divide it.</source>
      <translation>В %1 больше %2 правил; разделите файл.</translation>
    </message>
    <message>
      <source>%1 has no category; write one, or %2.</source>
      <translation>У %1 нет категории; напишите её или %2.</translation>
    </message>
    <message>
      <source>%1 has no error type “%2”; choose one of its own, or another typology for the project.</source>
      <translation>В типологии %1 нет вида ошибки «%2»; выберите один из её видов или другую типологию для проекта.</translation>
    </message>
    <message>
      <source>%1 has no error type “%2”; it has %3.</source>
      <translation>В %1 нет вида ошибки «%2»; есть %3.</translation>
    </message>
    <message>
      <source>%1 has no error types; add at least one [[dimensions]] table.</source>
      <translation>В %1 нет видов ошибок; добавьте хотя бы одну таблицу [[dimensions]].</translation>
    </message>
    <message>
      <source>%1 has no points; say what one such error costs.</source>
      <translation>В %1 нет очков; укажите, сколько стоит одна такая ошибка.</translation>
    </message>
    <message>
      <source>%1 has no severities; add a table such as [severities.minor] with its points.</source>
      <translation>В %1 нет степеней тяжести; добавьте таблицу вида [severities.minor] с очками.</translation>
    </message>
    <message>
      <source>%1 has no term “%2”; `winnow terms list` shows what there is.</source>
      <translation>В %1 нет термина «%2»; `winnow terms list` покажет, что есть.</translation>
    </message>
    <message>
      <source>%1 has no translation of segment %2.</source>
      <translation>У %1 нет перевода сегмента %2.</translation>
    </message>
    <message>
      <source>%1 has no translation of this segment; nothing can be marked.</source>
      <translation>У %1 нет перевода этого сегмента; помечать нечего.</translation>
    </message>
    <message>
      <source>%1 has no “%2”; add it.</source>
      <translation>В %1 нет «%2»; добавьте.</translation>
    </message>
    <message>
      <source>%1 has no “%2”; it takes %3.</source>
      <translation>В %1 нет «%2»; возможно: %3.</translation>
    </message>
    <message>
      <source>%1 has no “name”; a finding is told by it.</source>
      <translation>В %1 нет «name»; по нему узнают находку.</translation>
    </message>
    <message>
      <source>%1 has one column only; a table needs a source and a target, divided by a tab, so import it as plain text if that is what it is.</source>
      <translation>В %1 только один столбец; таблице нужны источник и перевод через табуляцию, а если это простой текст, импортируйте его как простой текст.</translation>
    </message>
    <message>
      <source>%1 has the %2 “%3” twice; change one of them.</source>
      <translation>В %1 %2 «%3» встречается дважды; измените одно из них.</translation>
    </message>
    <message>
      <source>%1 has the unknown key “%2”; %3 takes %4.</source>
      <translation>В %1 неизвестный ключ «%2»; %3 принимает %4.</translation>
    </message>
    <message>
      <source>%1 has the unknown key “%2”; it takes name, description, checks and rules.</source>
      <translation>В %1 неизвестный ключ «%2»; возможны name, description, checks и rules.</translation>
    </message>
    <message>
      <source>%1 has the unknown option “%2”; it takes description, %3 and %4.</source>
      <translation>В %1 неизвестный параметр «%2»; допустимы description, %3 и %4.</translation>
    </message>
    <message>
      <source>%1 holds no rows; choose a file with MQM annotations.</source>
      <translation>В %1 нет строк; выберите файл с пометками MQM.</translation>
    </message>
    <message>
      <source>%1 holds no rows; choose a file with some.</source>
      <translation>В %1 нет строк; выберите файл со строками.</translation>
    </message>
    <message>
      <source>%1 holds only white space; choose a file that holds text.</source>
      <translation>В %1 только пробельные символы; выберите файл с текстом.</translation>
    </message>
    <message>
      <source>%1 in “%2” is no vocabulary; get the model again.</source>
      <translation>%1 в «%2» не словарь модели; получите модель заново.</translation>
    </message>
    <message>
      <source>%1 in “%2” is not the YAML of an OPUS-MT model.</source>
      <translation>%1 в «%2» не YAML модели OPUS-MT.</translation>
    </message>
    <message>
      <source>%1 is %2, not a text Winnow reads; save it as plain text, TSV or XLIFF 1.2 first.</source>
      <translation>%1 — это %2, а не текст, который читает Winnow; сначала сохраните его как простой текст, TSV или XLIFF 1.2.</translation>
    </message>
    <message>
      <source>%1 is %2; convert it to XLIFF 1.2, TSV or plain text and import that.</source>
      <translation>%1 — это %2; преобразуйте в XLIFF 1.2, TSV или простой текст и импортируйте результат.</translation>
    </message>
    <message>
      <source>%1 is UTF-8 but for some bytes, the first of them on line %2; mend that line, or name the file's encoding (--encoding NAME).</source>
      <translation>%1 в UTF-8, кроме нескольких байтов, первый из них в строке %2; исправьте эту строку или назовите кодировку файла (--encoding ИМЯ).</translation>
    </message>
    <message>
      <source>%1 is XLIFF %2, and Winnow reads XLIFF 1.2; export it in that version.</source>
      <translation>%1 — это XLIFF %2, а Winnow читает XLIFF 1.2; экспортируйте в этой версии.</translation>
    </message>
    <message>
      <source>%1 is XLIFF without a single trans-unit; export it again with its texts.</source>
      <translation>%1 — XLIFF без единого trans-unit; экспортируйте его заново вместе с текстами.</translation>
    </message>
    <message>
      <source>%1 is XML but not XLIFF (its root is %2); export it as XLIFF 1.2.</source>
      <translation>%1 — XML, но не XLIFF (корень: %2); экспортируйте как XLIFF 1.2.</translation>
    </message>
    <message>
      <source>%1 is XML that Winnow cannot take apart safely; export it again from the tool that made it.</source>
      <translation>%1 — XML, который Winnow не может безопасно разобрать; экспортируйте его заново из той программы, которая его создала.</translation>
    </message>
    <message>
      <source>%1 is a CheckMate session of version %2, which is not known; export the configuration there and import the .qccfg file.</source>
      <translation>%1 — сеанс CheckMate версии %2, которая неизвестна; экспортируйте там конфигурацию и импортируйте файл .qccfg.</translation>
    </message>
    <message>
      <source>%1 is a binary file, not text; save it as plain text, TSV or XLIFF 1.2 first.</source>
      <translation>%1 — двоичный файл, а не текст; сначала сохраните его как простой текст, TSV или XLIFF 1.2.</translation>
    </message>
    <message>
      <source>%1 is a folder, not a project; choose a .winnow file.</source>
      <translation>%1 — папка, а не проект; выберите файл .winnow.</translation>
    </message>
    <message>
      <source>%1 is a folder; give a file name in it.</source>
      <translation>%1 — папка; укажите имя файла в ней.</translation>
    </message>
    <message>
      <source>%1 is a folder; name the file in it that you want.</source>
      <translation>%1 — папка; назовите нужный файл в ней.</translation>
    </message>
    <message>
      <source>%1 is about segment %2, but the document “%3” has %4; choose the document with --document.</source>
      <translation>%1 говорит о сегменте %2, а в документе «%3» их %4; выберите документ через --document.</translation>
    </message>
    <message>
      <source>%1 is about “%2”, which is no text of the project; import it with --as candidate --system "%3" first.</source>
      <translation>%1 говорит о «%2», а такого текста в проекте нет; сначала импортируйте его через --as candidate --system "%3".</translation>
    </message>
    <message>
      <source>%1 is empty; choose a file that holds text.</source>
      <translation>%1 пуст; выберите файл с текстом.</translation>
    </message>
    <message>
      <source>%1 is in an encoding (%2) that cannot be written back unchanged; save it as UTF-8 and import it again.</source>
      <translation>%1 в кодировке (%2), которую нельзя записать обратно без изменений; сохраните его в UTF-8 и импортируйте снова.</translation>
    </message>
    <message>
      <source>%1 is larger than %2 MB (%3 MB); split it and try again.</source>
      <translation>%1 больше %2 МБ (%3 МБ); разделите его и попробуйте снова.</translation>
    </message>
    <message>
      <source>%1 is larger than any checklist; choose another file.</source>
      <translation>%1 больше любого списка проверок; выберите другой файл.</translation>
    </message>
    <message>
      <source>%1 is locked by another program; close it there and try again.</source>
      <translation>%1 занят другой программой; закройте его там и попробуйте снова.</translation>
    </message>
    <message>
      <source>%1 is neither Marot's ten columns (%2 …) nor a list of spans (%3 …): its first line has %4 columns.</source>
      <translation>%1 — ни десять столбцов Marot (%2 …), ни список фрагментов (%3 …): в первой строке столбцов %4.</translation>
    </message>
    <message>
      <source>%1 is no CheckMate configuration; export it again there.</source>
      <translation>%1 — не настройки CheckMate; экспортируйте их оттуда ещё раз.</translation>
    </message>
    <message>
      <source>%1 is no CheckMate session; export the configuration there and import the .qccfg file.</source>
      <translation>%1 — не сеанс CheckMate; экспортируйте там конфигурацию и импортируйте файл .qccfg.</translation>
    </message>
    <message>
      <source>%1 is no Xbench checklist; its root is &lt;%2&gt;.</source>
      <translation>%1 — не список проверок Xbench; корневой элемент — &lt;%2&gt;.</translation>
    </message>
    <message>
      <source>%1 is no checklist that Winnow reads; give Xbench’s .xbckl or CheckMate’s .qccfg or .qcs.</source>
      <translation>%1 — не тот список проверок, который читает Winnow; укажите .xbckl из Xbench либо .qccfg или .qcs из CheckMate.</translation>
    </message>
    <message>
      <source>%1 is not a bilingual file; give an XLIFF, or a TSV of source&lt;TAB&gt;target lines.</source>
      <translation>%1 — не двуязычный файл; дайте XLIFF или TSV из строк источник&lt;TAB&gt;перевод.</translation>
    </message>
    <message>
      <source>%1 is not an ordinary file; save its content as a file first.</source>
      <translation>%1 — не обычный файл; сначала сохраните его содержимое в файл.</translation>
    </message>
    <message>
      <source>%1 is not in UTF-8; export it again.</source>
      <translation>%1 не в UTF-8; экспортируйте ещё раз.</translation>
    </message>
    <message>
      <source>%1 is not valid %2 on line %3; name the encoding it is in (--encoding NAME).</source>
      <translation>%1 — недопустимый %2 в строке %3; назовите кодировку файла (--encoding ИМЯ).</translation>
    </message>
    <message>
      <source>%1 is not valid TOML (%2); mend that line.</source>
      <translation>%1 — неправильный TOML (%2); исправьте эту строку.</translation>
    </message>
    <message>
      <source>%1 is not valid TOML: %2; mend that line.</source>
      <translation>%1 — неправильный TOML: %2; исправьте эту строку.</translation>
    </message>
    <message>
      <source>%1 is not well-formed XML: line %2: %3; mend the file or export it again.</source>
      <translation>%1 — неправильный XML: строка %2: %3; исправьте файл или экспортируйте его заново.</translation>
    </message>
    <message>
      <source>%1 is not well-formed XML; export it again.</source>
      <translation>%1 — неправильный XML; экспортируйте ещё раз.</translation>
    </message>
    <message>
      <source>%1 is read-only; save a copy and work in that.</source>
      <translation>%1 открыт только для чтения; сохраните копию и работайте в ней.</translation>
    </message>
    <message>
      <source>%1 is the wrong mark: this language quotes with %2 %3.</source>
      <translation>%1 — не та кавычка: в этом языке пишут %2 %3.</translation>
    </message>
    <message>
      <source>%1 is too large for a file of translation options.</source>
      <translation>%1 слишком велик для файла параметров перевода.</translation>
    </message>
    <message>
      <source>%1 is translated into %2, which the project does not have; make a project for that pair.</source>
      <translation>%1 переведён на %2, а такого языка в проекте нет; создайте проект для этой пары.</translation>
    </message>
    <message>
      <source>%1 is “%2”; write one of %3</source>
      <translation>%1 — «%2»; напишите одно из %3</translation>
    </message>
    <message>
      <source>%1 marks “%2”, which has no text for segment %3; import it first.</source>
      <translation>%1 помечает «%2», у которого нет текста для сегмента %3; сначала импортируйте его.</translation>
    </message>
    <message>
      <source>%1 must be a number from 0 up; mend it.</source>
      <translation>%1 должно быть числом от 0; исправьте.</translation>
    </message>
    <message>
      <source>%1 must be a table; write [scoring].</source>
      <translation>%1 должно быть таблицей; напишите [scoring].</translation>
    </message>
    <message>
      <source>%1 must be a table; write [severities.%2].</source>
      <translation>%1 должно быть таблицей; напишите [severities.%2].</translation>
    </message>
    <message>
      <source>%1 names no %2; add the name.</source>
      <translation>%1 не называет %2; добавьте имя.</translation>
    </message>
    <message>
      <source>%1 names the severity “%2”; there are %3 (a title may call them otherwise).</source>
      <translation>%1 называет степень «%2»; есть %3 (в заголовке они могут называться иначе).</translation>
    </message>
    <message>
      <source>%1 names the unknown check “%2”; docs/checks.md lists them.</source>
      <translation>%1 называет неизвестную проверку «%2»; их список в docs/checks.md.</translation>
    </message>
    <message>
      <source>%1 names the unknown family “%2”; the families are %3.</source>
      <translation>%1 называет неизвестную семью «%2»; семьи: %3.</translation>
    </message>
    <message>
      <source>%1 nests elements more than 256 deep, which no real XLIFF does.</source>
      <translation>В %1 элементы вложены глубже 256 уровней, так не бывает в настоящем XLIFF.</translation>
    </message>
    <message>
      <source>%1 on %2</source>
      <translation>%1 на %2</translation>
    </message>
    <message>
      <source>%1 tag characters for %2 tags</source>
      <translation>символов тегов %1 на тегов %2</translation>
    </message>
    <message>
      <source>%1 takes a colon, as in %2:%3.</source>
      <translation>%1 требует двоеточия, как в %2:%3.</translation>
    </message>
    <message>
      <source>%1 was made by a newer Winnow (format %2, this one reads up to %3); update Winnow to open it.</source>
      <translation>%1 создан более новой версией Winnow (формат %2, эта читает до %3); обновите Winnow, чтобы открыть его.</translation>
    </message>
    <message>
      <source>%1 would not be whole after the change; %2</source>
      <translation>%1 после изменения не будет целым; %2</translation>
    </message>
    <message>
      <source>%1, %2 MB, %3</source>
      <translation>%1, %2 МБ, %3</translation>
    </message>
    <message>
      <source>%1, line %2: %3</source>
      <translation>%1, строка %2: %3</translation>
    </message>
    <message>
      <source>%1, line %2: the header must be %3.</source>
      <translation>%1, строка %2: заголовок должен быть %3.</translation>
    </message>
    <message>
      <source>%1, line %2: the husk is not marked; put it into braces.</source>
      <translation>%1, строка %2: калька не отмечена; заключите её в фигурные скобки.</translation>
    </message>
    <message>
      <source>%1, line %2: there must be three cells.</source>
      <translation>%1, строка %2: ячеек должно быть три.</translation>
    </message>
    <message>
      <source>%1, line %2: this is no JSON object.</source>
      <translation>%1, строка %2: это не объект JSON.</translation>
    </message>
    <message>
      <source>%1, so %2 stay two; only parts of a split one can be merged.</source>
      <translation>%1, поэтому %2 остаются двумя; объединять можно только части разделённого.</translation>
    </message>
    <message>
      <source>%1: %2 has no “%3”; it takes %4.</source>
      <translation>%1: у %2 нет «%3»; допустимо %4.</translation>
    </message>
    <message>
      <source>%1: a graver severity costs less than a lighter one; mend that.</source>
      <translation>%1: более тяжёлая степень стоит меньше лёгкой; исправьте.</translation>
    </message>
    <message>
      <source>%1: lines are counted from 1, not %2.</source>
      <translation>%1: строки считаются с 1, а не с %2.</translation>
    </message>
    <message>
      <source>%1: nothing says which language the %2 is in; write its code in the header (%3 en), or give it with --%4-lang.</source>
      <translation>%1: неизвестно, на каком языке %2; напишите его код в заголовке (%3 en) или задайте через --%4-lang.</translation>
    </message>
    <message>
      <source>%1: the %2 “%3” is not a whole number.</source>
      <translation>%1: %2 «%3» не целое число.</translation>
    </message>
    <message>
      <source>%1: the header has no column source; name one so.</source>
      <translation>%1: в заголовке нет столбца source; назовите так один из столбцов.</translation>
    </message>
    <message>
      <source>%1: the id “%2” must be words without a slash; mend it.</source>
      <translation>%1: идентификатор «%2» должен состоять из слов без косой черты; исправьте.</translation>
    </message>
    <message>
      <source>%1: the key “%2” must be one small letter or digit; mend it.</source>
      <translation>%1: клавиша «%2» должна быть одной строчной буквой или цифрой; исправьте.</translation>
    </message>
    <message>
      <source>%1: the marks &lt;v&gt; and &lt;/v&gt; do not pair; mend them.</source>
      <translation>%1: метки &lt;v&gt; и &lt;/v&gt; не парные; исправьте.</translation>
    </message>
    <message>
      <source>%1: the metadata are not valid JSON; mend them.</source>
      <translation>%1: метаданные — неправильный JSON; исправьте.</translation>
    </message>
    <message>
      <source>%1: the span ends at %2, before its start at %3.</source>
      <translation>%1: фрагмент кончается на %2, раньше своего начала %3.</translation>
    </message>
    <message>
      <source>%1: this is no table (%2).</source>
      <translation>%1: это не таблица (%2).</translation>
    </message>
    <message>
      <source>%1: “%2” is no severity for %3; use one of %4.</source>
      <translation>%1: «%2» не степень тяжести для %3; используйте одну из %4.</translation>
    </message>
    <message>
      <source>%1: “%2” is no severity; use %3 or %4.</source>
      <translation>%1: «%2» не степень тяжести; используйте %3 или %4.</translation>
    </message>
    <message>
      <source>%1: “%2” is no status of a term; use %3 or do not translate.</source>
      <translation>%1: «%2» — не статус термина; возможны %3 или do not translate.</translation>
    </message>
    <message>
      <source>%1: “%2” must be %3 from %4 to %5, not %6.</source>
      <translation>%1: «%2» должно быть %3 от %4 до %5, а не %6.</translation>
    </message>
    <message>
      <source>%1: “%2” must be a list of strings.</source>
      <translation>%1: «%2» должно быть списком строк.</translation>
    </message>
    <message>
      <source>%1: “%2” must be a list of tables; write [[%3]].</source>
      <translation>%1: «%2» должно быть списком таблиц; напишите [[%3]].</translation>
    </message>
    <message>
      <source>%1: “%2” must be a string.</source>
      <translation>%1: «%2» должно быть строкой.</translation>
    </message>
    <message>
      <source>%1: “%2” must be a string; put it in quotes.</source>
      <translation>%1: «%2» должно быть строкой; возьмите в кавычки.</translation>
    </message>
    <message>
      <source>%1: “%2” must be true or false, not %3.</source>
      <translation>%1: «%2» должно быть true или false, а не %3.</translation>
    </message>
    <message>
      <source>%1: “%2” must be yes or no, as to whether it is translated.</source>
      <translation>%1: вместо «%2» должно стоять yes или no — переводится ли термин.</translation>
    </message>
    <message>
      <source>%1: “checks.%2” must be a table; write [checks.%3].</source>
      <translation>%1: «checks.%2» должно быть таблицей; напишите [checks.%3].</translation>
    </message>
    <message>
      <source>%1: “chosen” must be a list of error types; mend it.</source>
      <translation>%1: «chosen» должно быть списком видов ошибок; исправьте.</translation>
    </message>
    <message>
      <source>%1: “decides” must be one of %2.</source>
      <translation>%1: «decides» должно быть одним из %2.</translation>
    </message>
    <message>
      <source>%1: “description” must be a string; mend that.</source>
      <translation>%1: «description» должно быть строкой; исправьте.</translation>
    </message>
    <message>
      <source>%1: “description” must be a text in quotes.</source>
      <translation>%1: «description» должно быть текстом в кавычках.</translation>
    </message>
    <message>
      <source>%1: “enabled” of %2 must be true or false.</source>
      <translation>%1: «enabled» у %2 должно быть true или false.</translation>
    </message>
    <message>
      <source>%1: “ignore_case” must be true or false.</source>
      <translation>%1: «ignore_case» может быть true или false.</translation>
    </message>
    <message>
      <source>%1: “names” must be a list of strings; mend it.</source>
      <translation>%1: «names» должно быть списком строк; исправьте.</translation>
    </message>
    <message>
      <source>%1: “name” must be a string and “checks” a table; mend that.</source>
      <translation>%1: «name» должно быть строкой, а «checks» — таблицей; исправьте.</translation>
    </message>
    <message>
      <source>%1: “patternCount” is no number; export it again.</source>
      <translation>%1: «patternCount» — не число; экспортируйте ещё раз.</translation>
    </message>
    <message>
      <source>%1: “points” must name severities (%2), as in points = { minor = 0.1 }.</source>
      <translation>%1: «points» должны называть степени (%2), как в points = { minor = 0.1 }.</translation>
    </message>
    <message>
      <source>%1: “report” is one of %2.</source>
      <translation>%1: «report» — одно из %2.</translation>
    </message>
    <message>
      <source>%1: “rules” must be tables; write [[rules]].</source>
      <translation>%1: «rules» должны быть таблицами; пишите [[rules]].</translation>
    </message>
    <message>
      <source>%1: “severity” is one of %2.</source>
      <translation>%1: «severity» — одно из %2.</translation>
    </message>
    <message>
      <source>%1: “tolerance” must be two pairs of size and points, as in [[1000, 10], [5000, 30]].</source>
      <translation>%1: «tolerance» — это две пары из размера и очков, как в [[1000, 10], [5000, 30]].</translation>
    </message>
    <message>
      <source>--system names one file's system; import the files one by one.</source>
      <translation>--system называет систему одного файла; импортируйте файлы по одному.</translation>
    </message>
    <message>
      <source>/%1/ is not a regular expression: %2.</source>
      <translation>/%1/ — не регулярное выражение: %2.</translation>
    </message>
    <message>
      <source>A checksum can be checked for a package file, not a folder.</source>
      <translation>Контрольную сумму можно проверить у файла пакета, но не у папки.</translation>
    </message>
    <message>
      <source>A cluster needs Dask, which is not installed; install it with “pip install winnow-workbench[cluster]”, here and on every worker.</source>
      <translation>Для кластера нужен Dask, он не установлен; установите его командой «pip install winnow-workbench[cluster]» здесь и на каждом исполнителе.</translation>
    </message>
    <message>
      <source>A comment needs some text.</source>
      <translation>В комментарии должен быть текст.</translation>
    </message>
    <message>
      <source>A list of spans numbers the lines of one document; say which with --document: %1.</source>
      <translation>Список фрагментов нумерует строки одного документа; укажите его через --document: %1.</translation>
    </message>
    <message>
      <source>A model called “%1” is there already; remove it first, or give this one another name with --name.</source>
      <translation>Модель «%1» уже есть; сначала удалите её или дайте этой другое имя через --name.</translation>
    </message>
    <message>
      <source>A model folder has a name of its own; change it in its model.toml.</source>
      <translation>У папки модели есть собственное имя; измените его в её model.toml.</translation>
    </message>
    <message>
      <source>A no-break space belongs inside %1.</source>
      <translation>Внутри %1 нужен неразрывный пробел.</translation>
    </message>
    <message>
      <source>A paragraph ends between %1; they stay two.</source>
      <translation>Между %1 кончается абзац; они остаются двумя.</translation>
    </message>
    <message>
      <source>A profile needs a name of letters or digits.</source>
      <translation>Имя профиля состоит из букв или цифр.</translation>
    </message>
    <message>
      <source>A project needs at least one target language; name it with --target.</source>
      <translation>Проекту нужен хотя бы один язык перевода; назовите его через --target.</translation>
    </message>
    <message>
      <source>A system compared with itself is always equal; name two systems.</source>
      <translation>Система всегда равна самой себе; назовите две системы.</translation>
    </message>
    <message>
      <source>A tatweel draws the word out; searching does not find it.</source>
      <translation>Татвиль растягивает слово; поиск его не найдёт.</translation>
    </message>
    <message>
      <source>A term needs a text in the source's language.</source>
      <translation>Термину нужен текст на языке оригинала.</translation>
    </message>
    <message>
      <source>A term needs a translation, or must be marked as not to be translated.</source>
      <translation>Термину нужен перевод или пометка, что он не переводится.</translation>
    </message>
    <message>
      <source>A test of %1 trials shows nothing; ask for at least 1.</source>
      <translation>Проверка из %1 испытаний ничего не покажет; запросите хотя бы 1.</translation>
    </message>
    <message>
      <source>A tolerance point needs a size and points above 0; mend the points.</source>
      <translation>Точке допуска нужны размер и очки больше 0; исправьте точки.</translation>
    </message>
    <message>
      <source>A verdict by the %1 score needs %2; give them.</source>
      <translation>Для вердикта по оценке %1 нужно: %2; задайте.</translation>
    </message>
    <message>
      <source>Add the project's word %1</source>
      <translation>Добавить слово проекта %1</translation>
    </message>
    <message>
      <source>An ESA score lies between 0 and 100, not at %1; choose again.</source>
      <translation>Оценка ESA лежит между 0 и 100, а не %1; выберите снова.</translation>
    </message>
    <message>
      <source>Apertium</source>
      <translation>Apertium</translation>
    </message>
    <message>
      <source>Apertium cannot be started (%1); install it again.</source>
      <translation>Apertium не запускается (%1); установите его заново.</translation>
    </message>
    <message>
      <source>Apertium’s mode %1 did not answer in %2 seconds; translate with another engine.</source>
      <translation>Режим Apertium %1 не ответил за %2 секунд; переведите другим движком.</translation>
    </message>
    <message>
      <source>Apertium’s mode %1 failed in the middle of a text; try “echo test | apertium %2” or install the pair again.</source>
      <translation>Режим Apertium %1 сломался посреди текста; попробуйте «echo test | apertium %2» или установите пару заново.</translation>
    </message>
    <message>
      <source>Bengali</source>
      <translation>бенгальский</translation>
    </message>
    <message>
      <source>CSV</source>
      <translation>CSV</translation>
    </message>
    <message>
      <source>Change a mark</source>
      <translation>Изменить пометку</translation>
    </message>
    <message>
      <source>Change the project's settings</source>
      <translation>Изменение настроек проекта</translation>
    </message>
    <message>
      <source>Chinese characters</source>
      <translation>китайские иероглифы</translation>
    </message>
    <message>
      <source>Choose at least one error type, or nothing can be marked.</source>
      <translation>Выберите хотя бы один вид ошибки, иначе помечать будет нечем.</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>Комментарий</translation>
    </message>
    <message>
      <source>Comment on %1 segments</source>
      <translation>Комментарий к сегментам: %1</translation>
    </message>
    <message>
      <source>Compare %1 with &lt; or &gt;, as in %2&lt;40.</source>
      <translation>Сравните %1 через &lt; или &gt;, как в %2&lt;40.</translation>
    </message>
    <message>
      <source>Confirm segment %1</source>
      <translation>Подтвердить сегмент %1</translation>
    </message>
    <message>
      <source>Cyrillic</source>
      <translation>кириллический</translation>
    </message>
    <message>
      <source>Devanagari</source>
      <translation>деванагари</translation>
    </message>
    <message>
      <source>Dismiss %1</source>
      <translation>Отклонить %1</translation>
    </message>
    <message>
      <source>Dismiss %1 findings</source>
      <translation>Отклонить замечания: %1</translation>
    </message>
    <message>
      <source>Dismiss a finding</source>
      <translation>Отклонить замечание</translation>
    </message>
    <message>
      <source>Edit segment %1</source>
      <translation>Правка сегмента %1</translation>
    </message>
    <message>
      <source>Ethiopic</source>
      <translation>эфиопский</translation>
    </message>
    <message>
      <source>Excel workbook</source>
      <translation>Книга Excel</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Папки</translation>
    </message>
    <message>
      <source>Give a reason for rejecting, so that the translator knows what to do.</source>
      <translation>Укажите причину отклонения, чтобы переводчик знал, что делать.</translation>
    </message>
    <message>
      <source>Give at least one reference file with --ref.</source>
      <translation>Укажите хотя бы один файл эталона через --ref.</translation>
    </message>
    <message>
      <source>Hunspell</source>
      <translation>Hunspell</translation>
    </message>
    <message>
      <source>Import %1 annotations from %2</source>
      <translation>Импорт пометок (%1) из %2</translation>
    </message>
    <message>
      <source>It cannot be seen what “%1” translates from; say it with --source.</source>
      <translation>Не видно, с какого языка переводит «%1»; укажите через --source.</translation>
    </message>
    <message>
      <source>It cannot be seen which languages “%1” translates between; say it with --source and --target.</source>
      <translation>Не видно, между какими языками переводит «%1»; укажите через --source и --target.</translation>
    </message>
    <message>
      <source>JSON</source>
      <translation>JSON</translation>
    </message>
    <message>
      <source>Japanese kana</source>
      <translation>японская кана</translation>
    </message>
    <message>
      <source>Korean Hangul</source>
      <translation>корейский хангыль</translation>
    </message>
    <message>
      <source>Line %1 of “%2” is not SYS SID RAW.SCR Z.SCR N.</source>
      <translation>Строка %1 в «%2» — не SYS SID RAW.SCR Z.SCR N.</translation>
    </message>
    <message>
      <source>Line %1 of “%2” is not a system's name and a score; Winnow reads COMET and MetricX JSON, and SYSTEM&lt;tab&gt;score lines.</source>
      <translation>Строка %1 в «%2» — не имя системы с оценкой; Winnow читает JSON от COMET и MetricX и строки СИСТЕМА&lt;tab&gt;оценка.</translation>
    </message>
    <message>
      <source>MQM calibrated score (%1 points per %2 %3 make %4 passes)</source>
      <translation>Калиброванная оценка MQM (%1 балла на %2 %3 дают проходную оценку %4)</translation>
    </message>
    <message>
      <source>MQM non-linear score (tolerance grows with the logarithm of the sample, %1 passes)</source>
      <translation>Нелинейная оценка MQM (допуск растёт с логарифмом выборки, проходная оценка %1)</translation>
    </message>
    <message>
      <source>MQM raw score (100 − penalty points per 100 %1)</source>
      <translation>Исходная оценка MQM (100 − штрафные баллы на 100 %1)</translation>
    </message>
    <message>
      <source>Merge segments %1 and %2</source>
      <translation>Объединить сегменты %1 и %2</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Модели</translation>
    </message>
    <message>
      <source>Name at least one file to import.</source>
      <translation>Назовите хотя бы один файл для импорта.</translation>
    </message>
    <message>
      <source>Name at least two translations to compare.</source>
      <translation>Назовите хотя бы два перевода для сравнения.</translation>
    </message>
    <message>
      <source>Name the language of the source file with --source-lang.</source>
      <translation>Назовите язык исходного файла через --source-lang.</translation>
    </message>
    <message>
      <source>Neither the project nor its typology says which score passes.</source>
      <translation>Ни проект, ни его типология не говорят, какая оценка проходная.</translation>
    </message>
    <message>
      <source>No Dask scheduler answers at %1 (%2); give its address as tcp://host:port.</source>
      <translation>По адресу %1 не отвечает планировщик Dask (%2); укажите адрес как tcp://host:port.</translation>
    </message>
    <message>
      <source>No column of %1 is the source or the target; say which one is.</source>
      <translation>Ни один столбец в %1 не источник и не перевод; укажите, где они.</translation>
    </message>
    <message>
      <source>No segment has both a translation and a reference, so there is nothing to score.</source>
      <translation>Нет сегмента, у которого были бы и перевод, и эталон, поэтому оценивать нечего.</translation>
    </message>
    <message>
      <source>Nobody has evaluated a segment yet.</source>
      <translation>Никто ещё не оценил ни одного сегмента.</translation>
    </message>
    <message>
      <source>None of the translations in %1 is what %2 has; these scores are of another system or another version.</source>
      <translation>Ни один перевод из %1 не совпадает с тем, что есть у %2; эти оценки другой системы или другой версии.</translation>
    </message>
    <message>
      <source>Nothing in the source seems to have led to “%1”.</source>
      <translation>Похоже, в источнике нет того, что перевели как «%1».</translation>
    </message>
    <message>
      <source>Nothing in the translation seems to come from “%1”.</source>
      <translation>Похоже, в переводе нет того, что соответствует «%1».</translation>
    </message>
    <message>
      <source>One of %1 is a part of a split one; merge its parts with each other first.</source>
      <translation>Один из %1 — часть разделённого; сначала объедините его части друг с другом.</translation>
    </message>
    <message>
      <source>Only one word at a time can be added to a list of words.</source>
      <translation>В список слов можно добавлять только по одному слову.</translation>
    </message>
    <message>
      <source>Other programs</source>
      <translation>Другие программы</translation>
    </message>
    <message>
      <source>Packages</source>
      <translation>Пакеты</translation>
    </message>
    <message>
      <source>Plain text</source>
      <translation>Простой текст</translation>
    </message>
    <message>
      <source>Plug-ins</source>
      <translation>Расширения</translation>
    </message>
    <message>
      <source>Put the caret where the second part begins, and split again.</source>
      <translation>Поставьте курсор туда, где начинается вторая часть, и разделите снова.</translation>
    </message>
    <message>
      <source>Python</source>
      <translation>Python</translation>
    </message>
    <message>
      <source>Remove %1 marks</source>
      <translation>Удалить пометки: %1</translation>
    </message>
    <message>
      <source>Remove a mark</source>
      <translation>Удалить пометку</translation>
    </message>
    <message>
      <source>Remove the term %1</source>
      <translation>Удалить термин %1</translation>
    </message>
    <message>
      <source>Resolve a comment</source>
      <translation>Закрыть комментарий</translation>
    </message>
    <message>
      <source>Restore %1</source>
      <translation>Восстановить %1</translation>
    </message>
    <message>
      <source>Run → Translation models…</source>
      <translation>Запуск → Модели перевода…</translation>
    </message>
    <message>
      <source>Say which document the file belongs to with --document: %1.</source>
      <translation>Укажите через --document, к какому документу относится файл: %1.</translation>
    </message>
    <message>
      <source>Say which language the translation is in.</source>
      <translation>Укажите, на каком языке перевод.</translation>
    </message>
    <message>
      <source>Say which languages “%1” is to translate between.</source>
      <translation>Укажите, между какими языками переводит «%1».</translation>
    </message>
    <message>
      <source>Segment %1 has a critical finding (%2), which this project does not let through; mend it, or dismiss the finding if it is wrong.</source>
      <translation>В сегменте %1 критическое замечание (%2), а этот проект такого не пропускает; исправьте или отклоните замечание, если оно неверно.</translation>
    </message>
    <message>
      <source>Segment %1 has a critical finding (%2); confirm again to keep it as it is.</source>
      <translation>В сегменте %1 критическое замечание (%2); подтвердите ещё раз, чтобы оставить как есть.</translation>
    </message>
    <message>
      <source>Segment %1 has error marks on a candidate or a reference; take them away to split or merge it.</source>
      <translation>В сегменте %1 есть пометки на варианте или эталоне; уберите их, чтобы разделить или объединить.</translation>
    </message>
    <message>
      <source>Segment %1 has no translation yet; write one to confirm it.</source>
      <translation>У сегмента %1 ещё нет перевода; напишите его, чтобы подтвердить.</translation>
    </message>
    <message>
      <source>Segment %1 is locked; unlock it to change it.</source>
      <translation>Сегмент %1 заблокирован; разблокируйте его, чтобы изменить.</translation>
    </message>
    <message>
      <source>Segment %1 is the last one of its document.</source>
      <translation>Сегмент %1 последний в своём документе.</translation>
    </message>
    <message>
      <source>Segment %1 of %2 carries the tag “%3”, which is none of XLIFF’s; take it out of the translation and export again.</source>
      <translation>В сегменте %1 документа %2 тег «%3», которого нет в XLIFF; уберите его из перевода и экспортируйте снова.</translation>
    </message>
    <message>
      <source>Sentences in the source: %1; in the translation: %2.</source>
      <translation>Предложений в исходном тексте: %1; в переводе: %2.</translation>
    </message>
    <message>
      <source>Settings could not be written to %1: %2; check that the folder is writable.</source>
      <translation>Настройки не записались в %1: %2; проверьте, что в папку можно писать.</translation>
    </message>
    <message>
      <source>Several concepts have the term “%1”; name one of %2.</source>
      <translation>Термин «%1» есть у нескольких понятий; назовите одно из %2.</translation>
    </message>
    <message>
      <source>Source and target are both %1; give two different languages.</source>
      <translation>Источник и перевод оба на %1; задайте два разных языка.</translation>
    </message>
    <message>
      <source>Spelling dictionaries</source>
      <translation>Словари для орфографии</translation>
    </message>
    <message>
      <source>Split segment %1</source>
      <translation>Разделить сегмент %1</translation>
    </message>
    <message>
      <source>Standard input is too large; split the text and try again.</source>
      <translation>Стандартный ввод слишком велик; разделите текст и попробуйте снова.</translation>
    </message>
    <message>
      <source>Switch off %1</source>
      <translation>Выключение проверки %1</translation>
    </message>
    <message>
      <source>Switch on %1</source>
      <translation>Включение проверки %1</translation>
    </message>
    <message>
      <source>TBX cannot hold the control character U+%1 of “%2” in concept %3 (%4); take it out.</source>
      <translation>TBX не может содержать управляющий символ U+%1 из «%2» в понятии %3 (%4); уберите его.</translation>
    </message>
    <message>
      <source>Table (TSV, CSV)</source>
      <translation>Таблица (TSV, CSV)</translation>
    </message>
    <message>
      <source>Take %1 in segment %2</source>
      <translation>Взять %1 в сегменте %2</translation>
    </message>
    <message>
      <source>Take “%1”</source>
      <translation>Взять «%1»</translation>
    </message>
    <message>
      <source>The %1 %2 became %3.</source>
      <translation>%1 %2: стало %3.</translation>
    </message>
    <message>
      <source>The %1 %2 is missing.</source>
      <translation>Пропущено: %1 %2.</translation>
    </message>
    <message>
      <source>The %1 %2 is not in the source.</source>
      <translation>В источнике нет: %1 %2.</translation>
    </message>
    <message>
      <source>The %1 score is %2 (%3 to %4) and straddles %5.</source>
      <translation>Оценка (%1) равна %2 (от %3 до %4), порог %5 лежит внутри этих границ.</translation>
    </message>
    <message>
      <source>The %1 score is %2 (%3 to %4) and straddles %5; about %6 %7 in all would tell.</source>
      <translation>Оценка (%1) равна %2 (от %3 до %4), порог %5 лежит внутри этих границ; всего хватило бы примерно %6 %7.</translation>
    </message>
    <message>
      <source>The %1 score is %2 (%3 to %4), all of it at or above %5.</source>
      <translation>Оценка (%1) равна %2 (от %3 до %4), целиком не ниже %5.</translation>
    </message>
    <message>
      <source>The %1 score is %2 (%3 to %4), all of it below %5.</source>
      <translation>Оценка (%1) равна %2 (от %3 до %4), целиком ниже %5.</translation>
    </message>
    <message>
      <source>The LanguageTool server %1 is another machine; texts are sent there only when “Allow another machine” is on in the settings.</source>
      <translation>Сервер LanguageTool %1 — другой компьютер; тексты уходят туда, только если в настройках включено «Разрешить другой компьютер».</translation>
    </message>
    <message>
      <source>The LanguageTool server at %1 answered with the error %2; its findings are left out.</source>
      <translation>Сервер LanguageTool %1 ответил ошибкой %2; его замечания пропущены.</translation>
    </message>
    <message>
      <source>The LanguageTool server at %1 did not answer in time; its findings are left out.</source>
      <translation>Сервер LanguageTool %1 не ответил вовремя; его замечания пропущены.</translation>
    </message>
    <message>
      <source>The LanguageTool server at %1 does not answer; its findings are left out.</source>
      <translation>Сервер LanguageTool %1 не отвечает; его замечания пропущены.</translation>
    </message>
    <message>
      <source>The LanguageTool server names no languages; its findings are left out.</source>
      <translation>Сервер LanguageTool не назвал языков; его замечания пропущены.</translation>
    </message>
    <message>
      <source>The LanguageTool server names no matches; its findings are left out.</source>
      <translation>Сервер LanguageTool не назвал совпадений; его замечания пропущены.</translation>
    </message>
    <message>
      <source>The accepted points must be above 0, not %1; a single critical error fails a text in any case.</source>
      <translation>Допустимых очков должно быть больше 0, а не %1; одна критическая ошибка проваливает текст в любом случае.</translation>
    </message>
    <message>
      <source>The bracket %1 has no partner.</source>
      <translation>У скобки %1 нет пары.</translation>
    </message>
    <message>
      <source>The code or name %1 is missing.</source>
      <translation>Нет кода или названия %1.</translation>
    </message>
    <message>
      <source>The encoding of %1 is not certain (it may be %2); save the file as UTF-8, or name its encoding (--encoding NAME).</source>
      <translation>Кодировка %1 не ясна (возможно, %2); сохраните файл в UTF-8 или назовите его кодировку (--encoding ИМЯ).</translation>
    </message>
    <message>
      <source>The engine “%1” of another package cannot be loaded (%2: %3); repair or uninstall that package.</source>
      <translation>Движок «%1» из другого пакета не загружается (%2: %3); почините или удалите этот пакет.</translation>
    </message>
    <message>
      <source>The file %1 cannot be read (%2); check the path.</source>
      <translation>Файл %1 не читается (%2); проверьте путь.</translation>
    </message>
    <message>
      <source>The file %1 is not UTF-8; save it as UTF-8 text.</source>
      <translation>Файл %1 не в UTF-8; сохраните его как текст в UTF-8.</translation>
    </message>
    <message>
      <source>The first line of “%1” names no column of terms; write language codes in it (en, ru), or source and target.</source>
      <translation>Первая строка «%1» не называет столбцов с терминами; напишите в ней коды языков (en, ru) или source и target.</translation>
    </message>
    <message>
      <source>The folder %1 cannot be made: %2; choose another place.</source>
      <translation>Папку %1 создать нельзя: %2; выберите другое место.</translation>
    </message>
    <message>
      <source>The folder %1 cannot be made: %2; choose another with --out.</source>
      <translation>Папку %1 создать нельзя: %2; выберите другую через --out.</translation>
    </message>
    <message>
      <source>The folder %1 does not exist; make it first.</source>
      <translation>Папки %1 не существует; сначала создайте её.</translation>
    </message>
    <message>
      <source>The line has %1 characters; %2 are allowed.</source>
      <translation>В строке символов: %1; допустимо: %2.</translation>
    </message>
    <message>
      <source>The mark ends at character %1, behind the end of the %2; select the words again.</source>
      <translation>Пометка кончается на символе %1, за концом текста (%2); выделите слова снова.</translation>
    </message>
    <message>
      <source>The model could not be put into “%1” (%2).</source>
      <translation>Модель не удалось поместить в «%1» (%2).</translation>
    </message>
    <message>
      <source>The model in “%1” cuts words by BPE codes, not by SentencePiece; get a newer version of it.</source>
      <translation>Модель в «%1» режет слова кодами BPE, а не SentencePiece; возьмите её более новую версию.</translation>
    </message>
    <message>
      <source>The model in “%1” was described for another version of Winnow (format %2, this one reads %3); update Winnow.</source>
      <translation>Модель в «%1» описана для другой версии Winnow (формат %2, эта читает %3); обновите Winnow.</translation>
    </message>
    <message>
      <source>The model was unsure of “%1”.</source>
      <translation>Модель не уверена в «%1».</translation>
    </message>
    <message>
      <source>The model “%1” %2 on a test sentence; it is not usable.</source>
      <translation>Модель «%1» на пробном предложении %2; пользоваться ею нельзя.</translation>
    </message>
    <message>
      <source>The model “%1” does not translate %2 %3.</source>
      <translation>Модель «%1» не переводит %2 %3.</translation>
    </message>
    <message>
      <source>The model “%1” does not translate %2 %3; it is for %4.</source>
      <translation>Модель «%1» не переводит %2 %3; она для %4.</translation>
    </message>
    <message>
      <source>The model “%1” in “%2” lacks its file %3; remove it and add it again.</source>
      <translation>У модели «%1» в «%2» нет файла %3; удалите её и добавьте снова.</translation>
    </message>
    <message>
      <source>The model “%1” knows several languages; say which one to translate %2.</source>
      <translation>Модель «%1» знает несколько языков; укажите, какой переводить %2.</translation>
    </message>
    <message>
      <source>The name %1 is missing.</source>
      <translation>Имя %1 пропущено.</translation>
    </message>
    <message>
      <source>The name %1 is not in the source.</source>
      <translation>Имени %1 нет в источнике.</translation>
    </message>
    <message>
      <source>The negation “%1” is missing.</source>
      <translation>Пропало отрицание «%1».</translation>
    </message>
    <message>
      <source>The number %1 became %2.</source>
      <translation>Число %1 превратилось в %2.</translation>
    </message>
    <message>
      <source>The number %1 is missing.</source>
      <translation>Число %1 пропущено.</translation>
    </message>
    <message>
      <source>The number %1 is not in the source.</source>
      <translation>Числа %1 нет в источнике.</translation>
    </message>
    <message>
      <source>The opening %1 is missing.</source>
      <translation>Нет открывающего %1.</translation>
    </message>
    <message>
      <source>The options %1 cannot be read (%2).</source>
      <translation>Параметры %1 не читаются (%2).</translation>
    </message>
    <message>
      <source>The pass threshold must lie between 0 and 100, not at %1.</source>
      <translation>Порог прохождения должен лежать между 0 и 100, а не %1.</translation>
    </message>
    <message>
      <source>The placeholder %1 became %2.</source>
      <translation>Подстановка %1 превратилась в %2.</translation>
    </message>
    <message>
      <source>The placeholder %1 is missing.</source>
      <translation>Подстановка %1 пропущена.</translation>
    </message>
    <message>
      <source>The placeholder %1 is not in the source.</source>
      <translation>Подстановки %1 нет в источнике.</translation>
    </message>
    <message>
      <source>The profile %1 cannot be read (%2).</source>
      <translation>Профиль %1 не читается (%2).</translation>
    </message>
    <message>
      <source>The profile %1 cannot be read (%2); give a UTF-8 TOML file.</source>
      <translation>Профиль %1 не читается (%2); дайте файл TOML в UTF-8.</translation>
    </message>
    <message>
      <source>The project does not translate into %1; its target languages are %2.</source>
      <translation>Проект не переводится на %1; его языки перевода: %2.</translation>
    </message>
    <message>
      <source>The project has %1 documents; name one with --document, or give a folder to export them all.</source>
      <translation>В проекте документов %1; назовите один через --document или укажите папку, чтобы экспортировать все.</translation>
    </message>
    <message>
      <source>The project has no document yet; import its source first.</source>
      <translation>В проекте ещё нет документа; сначала импортируйте источник.</translation>
    </message>
    <message>
      <source>The project has no documents to export; import a file first.</source>
      <translation>В проекте нет документов для экспорта; сначала импортируйте файл.</translation>
    </message>
    <message>
      <source>The project has no references to score against; import some with --as reference.</source>
      <translation>В проекте нет эталонов для оценки; импортируйте их через --as reference.</translation>
    </message>
    <message>
      <source>The project has no system “%1”; it has %2.</source>
      <translation>В проекте нет системы «%1»; есть %2.</translation>
    </message>
    <message>
      <source>The quotation mark %1 has no partner.</source>
      <translation>У кавычки %1 нет пары.</translation>
    </message>
    <message>
      <source>The reference has the name %1.</source>
      <translation>В эталоне есть имя %1.</translation>
    </message>
    <message>
      <source>The reference has the number %1.</source>
      <translation>В эталоне есть число %1.</translation>
    </message>
    <message>
      <source>The reference size must be above 0 words, not %1.</source>
      <translation>Эталонный объём должен быть больше 0 слов, а не %1.</translation>
    </message>
    <message>
      <source>The replacement character � stands for something lost.</source>
      <translation>Символ замены � стоит вместо чего-то потерянного.</translation>
    </message>
    <message>
      <source>The rule “%1” takes too long on this text and was not applied; simplify its pattern.</source>
      <translation>Правило «%1» слишком долго работает над этим текстом и не применено; упростите образец.</translation>
    </message>
    <message>
      <source>The rule “%1” takes too long on too many texts and is switched off for the rest of this run; simplify its pattern.</source>
      <translation>Правило «%1» слишком долго работает на слишком многих текстах и отключено до конца прогона; упростите его выражение.</translation>
    </message>
    <message>
      <source>The same source is approved as “%1” in another segment.</source>
      <translation>Тот же исходный текст утверждён в другом сегменте как «%1».</translation>
    </message>
    <message>
      <source>The same source is translated “%1” in %2.</source>
      <translation>Тот же источник переведён как «%1»: %2.</translation>
    </message>
    <message>
      <source>The same work ended %1 workers of %2; look into their logs (memory?), then run this again: what was done is kept.</source>
      <translation>Одна и та же работа завершила %1 исполнителей %2; посмотрите их журналы (память?) и запустите снова: сделанное сохранено.</translation>
    </message>
    <message>
      <source>The scheduler at %1 has no workers; start some first.</source>
      <translation>У планировщика %1 нет исполнителей; сначала запустите их.</translation>
    </message>
    <message>
      <source>The scheduler at %1 went away; start it and run this again: what was done is kept.</source>
      <translation>Планировщик %1 пропал; запустите его и повторите: сделанное сохранено.</translation>
    </message>
    <message>
      <source>The scores are of %1, and the project has no such system; name the system with --system (target for the target).</source>
      <translation>Оценки относятся к %1, а такой системы в проекте нет; назовите систему через --system (target — сам перевод).</translation>
    </message>
    <message>
      <source>The segment was changed by somebody else in the meantime; look at the new text and try again.</source>
      <translation>Тем временем сегмент изменил кто-то другой; посмотрите новый текст и попробуйте снова.</translation>
    </message>
    <message>
      <source>The segments are not those of %1; export into the file they came from.</source>
      <translation>Это не сегменты файла %1; экспортируйте в тот файл, из которого они взяты.</translation>
    </message>
    <message>
      <source>The setting %1 cannot be %2; give %3.</source>
      <translation>Настройка %1 не может быть %2; дайте %3.</translation>
    </message>
    <message>
      <source>The source ends with %1, the translation with %2.</source>
      <translation>Источник кончается на %1, а перевод — на %2.</translation>
    </message>
    <message>
      <source>The source ends with %1, the translation with none.</source>
      <translation>Источник кончается на %1, а перевод без знака.</translation>
    </message>
    <message>
      <source>The source ends with white space, the translation does not.</source>
      <translation>Источник кончается пробельными символами, а перевод нет.</translation>
    </message>
    <message>
      <source>The source has %1, the translation %2.</source>
      <translation>В источнике %1, в переводе %2.</translation>
    </message>
    <message>
      <source>The source is empty, the target is not.</source>
      <translation>Источник пуст, а перевод нет.</translation>
    </message>
    <message>
      <source>The source is in capitals, the translation is not.</source>
      <translation>Источник набран прописными, а перевод нет.</translation>
    </message>
    <message>
      <source>The source seems to be in %1, not in %2.</source>
      <translation>Исходный текст, похоже, на языке %1, а не %2.</translation>
    </message>
    <message>
      <source>The source starts with white space, the translation does not.</source>
      <translation>Источник начинается с пробельных символов, а перевод нет.</translation>
    </message>
    <message>
      <source>The source writes %1, the translation %2.</source>
      <translation>В исходном тексте %1, в переводе %2.</translation>
    </message>
    <message>
      <source>The tag %1 is missing.</source>
      <translation>Тег %1 пропущен.</translation>
    </message>
    <message>
      <source>The tag %1 is not in the source.</source>
      <translation>Тега %1 нет в источнике.</translation>
    </message>
    <message>
      <source>The tag %1 is out of order.</source>
      <translation>Тег %1 не на своём месте.</translation>
    </message>
    <message>
      <source>The term “%1” cannot stand in a table, where | ; and line breaks divide terms; export TBX.</source>
      <translation>Термин «%1» нельзя записать в таблицу, где термины разделяют | ; и переводы строк; сохраните в TBX.</translation>
    </message>
    <message>
      <source>The text has %1 characters; %2 are allowed.</source>
      <translation>В тексте символов: %1; допустимо: %2.</translation>
    </message>
    <message>
      <source>The text has %1 characters; the file allows %2.</source>
      <translation>В тексте %1 знаков; файл разрешает %2.</translation>
    </message>
    <message>
      <source>The text has %1 critical errors, and one is enough to fail.</source>
      <translation>Критических ошибок в тексте: %1; для провала хватает одной.</translation>
    </message>
    <message>
      <source>The text has a critical error, and one is enough to fail.</source>
      <translation>В тексте критическая ошибка, для провала хватает одной.</translation>
    </message>
    <message>
      <source>The text has changed since this was found; wait for the new check and try again.</source>
      <translation>Текст изменился с тех пор, как это нашли; дождитесь новой проверки и попробуйте снова.</translation>
    </message>
    <message>
      <source>The text takes %1 bytes; the file allows %2.</source>
      <translation>Текст занимает %1 байт; файл разрешает %2.</translation>
    </message>
    <message>
      <source>The text takes %1 columns; the file allows %2.</source>
      <translation>Текст занимает %1 столбцов; файл разрешает %2.</translation>
    </message>
    <message>
      <source>The tokenizer %1 cannot be used: %2.</source>
      <translation>Токенизатор %1 использовать нельзя: %2.</translation>
    </message>
    <message>
      <source>The tolerance points %1 → %2 and %3 → %4 do not bend: the second must accept more points than the first, but fewer in proportion to its size.</source>
      <translation>Точки допуска %1 → %2 и %3 → %4 не дают изгиба: вторая должна допускать больше очков, чем первая, но меньше в пересчёте на свой объём.</translation>
    </message>
    <message>
      <source>The tolerance points accept almost the same, %1 and %2, in samples of different size; give points further apart.</source>
      <translation>Точки допуска допускают почти одно и то же, %1 и %2, при разных объёмах; возьмите точки дальше друг от друга.</translation>
    </message>
    <message>
      <source>The translation ends with %1, the source with none.</source>
      <translation>Перевод кончается на %1, а источник без знака.</translation>
    </message>
    <message>
      <source>The translation ends with other white space than the source.</source>
      <translation>Перевод кончается другими пробельными символами, чем источник.</translation>
    </message>
    <message>
      <source>The translation ends with white space that the source has not.</source>
      <translation>Перевод кончается пробельными символами, которых нет в источнике.</translation>
    </message>
    <message>
      <source>The translation has %1 lines and reference set %2 has %3; they must be aligned line by line.</source>
      <translation>В переводе строк %1, а в наборе эталонов %2 — %3; они должны быть выровнены построчно.</translation>
    </message>
    <message>
      <source>The translation has %1 of the length that is usual for this source.</source>
      <translation>Длина перевода — %1 от обычной для такого источника.</translation>
    </message>
    <message>
      <source>The translation is %1 times as long as is usual for this source.</source>
      <translation>Перевод в %1 раза длиннее обычного для такого источника.</translation>
    </message>
    <message>
      <source>The translation is empty.</source>
      <translation>Перевод пуст.</translation>
    </message>
    <message>
      <source>The translation is in capitals, the source is not.</source>
      <translation>Перевод набран прописными, а источник нет.</translation>
    </message>
    <message>
      <source>The translation is the same as the source.</source>
      <translation>Перевод совпадает с источником.</translation>
    </message>
    <message>
      <source>The translation is written in %1.</source>
      <translation>Алфавит перевода: %1.</translation>
    </message>
    <message>
      <source>The translation seems to be in %1, not in %2.</source>
      <translation>Похоже, язык перевода — %1, а не %2.</translation>
    </message>
    <message>
      <source>The translation starts with other white space than the source.</source>
      <translation>Перевод начинается с других пробельных символов, чем источник.</translation>
    </message>
    <message>
      <source>The translation starts with white space that the source has not.</source>
      <translation>Перевод начинается с пробельных символов, которых нет в источнике.</translation>
    </message>
    <message>
      <source>The typology %1 cannot be read (%2); give a UTF-8 TOML file.</source>
      <translation>Типология %1 не читается (%2); дайте файл TOML в UTF-8.</translation>
    </message>
    <message>
      <source>The workers of %1 have no Winnow; install version %2 there.</source>
      <translation>У исполнителей %1 нет Winnow; установите там версию %2.</translation>
    </message>
    <message>
      <source>There are no entries to write; add one, or leave --own out.</source>
      <translation>Писать нечего: статей нет; добавьте статью или уберите --own.</translation>
    </message>
    <message>
      <source>There are no terms to write; add some first.</source>
      <translation>Нет терминов для записи; сначала добавьте их.</translation>
    </message>
    <message>
      <source>There are no translation options “%1”; give a TOML file or one of %2.</source>
      <translation>Параметров перевода «%1» нет; укажите файл TOML или одно из: %2.</translation>
    </message>
    <message>
      <source>There are two or more spaces in a row.</source>
      <translation>Два пробела подряд или больше.</translation>
    </message>
    <message>
      <source>There is a control character.</source>
      <translation>Есть управляющий символ.</translation>
    </message>
    <message>
      <source>There is a profile “%1” already; give another name with --name.</source>
      <translation>Профиль «%1» уже есть; дайте другое имя через --name.</translation>
    </message>
    <message>
      <source>There is a space after “%1”.</source>
      <translation>После «%1» стоит пробел.</translation>
    </message>
    <message>
      <source>There is a space before “%1”.</source>
      <translation>Перед «%1» стоит пробел.</translation>
    </message>
    <message>
      <source>There is an invisible %1.</source>
      <translation>Есть невидимый символ: %1.</translation>
    </message>
    <message>
      <source>There is half a character (an unpaired surrogate).</source>
      <translation>Есть половина символа (непарный суррогат).</translation>
    </message>
    <message>
      <source>There is no document “%1” in the project; it has: %2.</source>
      <translation>В проекте нет документа «%1»; есть %2.</translation>
    </message>
    <message>
      <source>There is no file %1, or it cannot be read.</source>
      <translation>Файла %1 нет, или он не читается.</translation>
    </message>
    <message>
      <source>There is no file %1; check the name and the folder.</source>
      <translation>Нет файла %1; проверьте имя и папку.</translation>
    </message>
    <message>
      <source>There is no file “%1”.</source>
      <translation>Нет файла «%1».</translation>
    </message>
    <message>
      <source>There is no file “%1”; check the name.</source>
      <translation>Нет файла «%1»; проверьте имя.</translation>
    </message>
    <message>
      <source>There is no format “%1”; choose one of %2.</source>
      <translation>Нет формата «%1»; выберите один из %2.</translation>
    </message>
    <message>
      <source>There is no lexicon for %1; there are %2.</source>
      <translation>Нет словаря калек для %1; есть %2.</translation>
    </message>
    <message>
      <source>There is no model for %1 → %2, and only a model of the pair can estimate a translation; add one with “winnow models add FILE”.</source>
      <translation>Для пары %1 → %2 модели нет, а оценить перевод может только модель этой пары; добавьте её командой «winnow models add FILE».</translation>
    </message>
    <message>
      <source>There is no model for %1: download an Argos package (translate-%2_%3, a file ending in .argosmodel), an OPUS-MT model or a CTranslate2 model of the pair, and add it with “winnow models add FILE”.</source>
      <translation>Нет модели для %1: скачайте пакет Argos (translate-%2_%3, файл с окончанием .argosmodel), модель OPUS-MT или модель CTranslate2 этой пары и добавьте её командой «winnow models add ФАЙЛ».</translation>
    </message>
    <message>
      <source>There is no model for %1; translate through %2 with “--model %3”, or add a model of the pair with “winnow models add”.</source>
      <translation>Нет модели для %1; переводите через %2: «--model %3», или добавьте модель этой пары командой «winnow models add».</translation>
    </message>
    <message>
      <source>There is no model “%1”; there are: %2.</source>
      <translation>Нет модели «%1»; есть: %2.</translation>
    </message>
    <message>
      <source>There is no other system with scores to compare “%1” with.</source>
      <translation>Нет другой системы с оценками, чтобы сравнить с ней «%1».</translation>
    </message>
    <message>
      <source>There is no profile “%1”; give a TOML file or one of %2.</source>
      <translation>Профиля «%1» нет; укажите файл TOML или один из %2.</translation>
    </message>
    <message>
      <source>There is no setting called %1.</source>
      <translation>Настройки %1 не существует.</translation>
    </message>
    <message>
      <source>There is no space after “%1”.</source>
      <translation>После «%1» нет пробела.</translation>
    </message>
    <message>
      <source>There is no typology “%1”; use %2, or give a TOML file.</source>
      <translation>Нет типологии «%1»; возьмите %2 или дайте файл TOML.</translation>
    </message>
    <message>
      <source>There is no “%1”; give a model’s folder or an .argosmodel file.</source>
      <translation>«%1» не существует; укажите папку модели или файл .argosmodel.</translation>
    </message>
    <message>
      <source>There is nothing to score against; give at least one set of references.</source>
      <translation>Сравнивать не с чем; дайте хотя бы один набор эталонов.</translation>
    </message>
    <message>
      <source>These look like aligned files, but none is the source; add source.txt, or import them one by one with --as reference or --as candidate.</source>
      <translation>Похоже на выровненные файлы, но источника среди них нет; добавьте source.txt или импортируйте их по одному через --as reference или --as candidate.</translation>
    </message>
    <message>
      <source>This entry of the history has no text to bring back.</source>
      <translation>В этой записи истории нет текста, который можно вернуть.</translation>
    </message>
    <message>
      <source>This finding has no such suggestion.</source>
      <translation>У этого замечания нет такого предложения.</translation>
    </message>
    <message>
      <source>This finding is dismissed; restore it to mark it as an error.</source>
      <translation>Это замечание отклонено; восстановите его, чтобы пометить как ошибку.</translation>
    </message>
    <message>
      <source>This mark was removed in the meantime; look at the segment again.</source>
      <translation>Тем временем эту пометку удалили; посмотрите на сегмент снова.</translation>
    </message>
    <message>
      <source>This project has no entry “%1” for %2.</source>
      <translation>В проекте нет статьи «%1» для %2.</translation>
    </message>
    <message>
      <source>This segment is no longer in the project; reload the list.</source>
      <translation>Этого сегмента больше нет в проекте; обновите список.</translation>
    </message>
    <message>
      <source>This segment's document is no longer in the project; reload the list.</source>
      <translation>Документа этого сегмента больше нет в проекте; обновите список.</translation>
    </message>
    <message>
      <source>This source is too short to be split.</source>
      <translation>Этот источник слишком короток, чтобы его делить.</translation>
    </message>
    <message>
      <source>This was approved as “%1”.</source>
      <translation>Это было утверждено как «%1».</translation>
    </message>
    <message>
      <source>URL</source>
      <translation>адрес сайта</translation>
    </message>
    <message>
      <source>Web page</source>
      <translation>Веб-страница</translation>
    </message>
    <message>
      <source>What answers at %1 is no LanguageTool server; its findings are left out.</source>
      <translation>По адресу %1 отвечает не сервер LanguageTool; его замечания пропущены.</translation>
    </message>
    <message>
      <source>Winnow</source>
      <translation>Winnow</translation>
    </message>
    <message>
      <source>Winnow has no lexicon for %1; there are %2.</source>
      <translation>У Winnow нет словаря калек для %1; есть %2.</translation>
    </message>
    <message>
      <source>Winnow's own resources folder is missing; install Winnow again.</source>
      <translation>Пропала собственная папка ресурсов Winnow; установите Winnow заново.</translation>
    </message>
    <message>
      <source>Workers of %1 have Winnow %2 and this is %3; install the same version everywhere.</source>
      <translation>У исполнителей %1 Winnow %2, а здесь %3; установите везде одну версию.</translation>
    </message>
    <message>
      <source>XLIFF 1.2</source>
      <translation>XLIFF 1.2</translation>
    </message>
    <message>
      <source>You edited segment %1 last, so somebody else must approve it (the project's four-eyes rule).</source>
      <translation>Сегмент %1 последними правили вы, поэтому утвердить его должен кто-то другой (правило четырёх глаз в проекте).</translation>
    </message>
    <message>
      <source>You marked errors in this segment; remove them first if there is nothing wrong.</source>
      <translation>В этом сегменте вы пометили ошибки; сначала удалите пометки, если ошибок нет.</translation>
    </message>
    <message>
      <source>Your own %1 lexicon has no entry “%2”; `winnow lexicon list %3 --own` shows its entries.</source>
      <translation>В вашем словаре %1 нет статьи «%2»; `winnow lexicon list %3 --own` покажет его статьи.</translation>
    </message>
    <message>
      <source>a colon</source>
      <translation>двоеточие</translation>
    </message>
    <message>
      <source>a comma</source>
      <translation>запятую</translation>
    </message>
    <message>
      <source>a count that the file cannot hold</source>
      <translation>счётчик, который не уместится в файле</translation>
    </message>
    <message>
      <source>a full stop</source>
      <translation>точку</translation>
    </message>
    <message>
      <source>a further engine: apt install apertium apertium-eng-spa</source>
      <translation>ещё один движок: apt install apertium apertium-eng-spa</translation>
    </message>
    <message>
      <source>a further translation engine</source>
      <translation>ещё один движок перевода</translation>
    </message>
    <message>
      <source>a group with two keys has a member with another key</source>
      <translation>в группе с двумя ключами есть элемент с другим ключом</translation>
    </message>
    <message>
      <source>a model</source>
      <translation>модель</translation>
    </message>
    <message>
      <source>a question mark</source>
      <translation>вопросительный знак</translation>
    </message>
    <message>
      <source>a segment without references has no statistics</source>
      <translation>у сегмента без эталонов нет статистики</translation>
    </message>
    <message>
      <source>a semicolon</source>
      <translation>точку с запятой</translation>
    </message>
    <message>
      <source>a text that breaks off</source>
      <translation>текст, который обрывается</translation>
    </message>
    <message>
      <source>an ellipsis</source>
      <translation>многоточие</translation>
    </message>
    <message>
      <source>an exclamation mark</source>
      <translation>восклицательный знак</translation>
    </message>
    <message>
      <source>byte-order mark</source>
      <translation>метка порядка байтов</translation>
    </message>
    <message>
      <source>calibrated</source>
      <translation>калиброванная</translation>
    </message>
    <message>
      <source>characters</source>
      <translation>знаков</translation>
    </message>
    <message>
      <source>checks and formats of other packages</source>
      <translation>проверки и форматы других пакетов</translation>
    </message>
    <message>
      <source>colon</source>
      <translation>двоеточие</translation>
    </message>
    <message>
      <source>comma</source>
      <translation>запятая</translation>
    </message>
    <message>
      <source>config.json in “%1” is no model’s configuration.</source>
      <translation>config.json в «%1» не конфигурация модели.</translation>
    </message>
    <message>
      <source>damaged tables</source>
      <translation>повреждённые таблицы</translation>
    </message>
    <message>
      <source>decoder.yml in “%1” does not name the files beside it under “%2”.</source>
      <translation>decoder.yml в «%1» не называет файлы рядом с собой в «%2».</translation>
    </message>
    <message>
      <source>direction mark</source>
      <translation>метка направления</translation>
    </message>
    <message>
      <source>e-mail address</source>
      <translation>адрес почты</translation>
    </message>
    <message>
      <source>ellipsis</source>
      <translation>многоточие</translation>
    </message>
    <message>
      <source>equal is “%1”; write yes or leave it empty</source>
      <translation>equal — «%1»; напишите yes или оставьте пустым</translation>
    </message>
    <message>
      <source>exclamation mark</source>
      <translation>восклицательный знак</translation>
    </message>
    <message>
      <source>full stop</source>
      <translation>точка</translation>
    </message>
    <message>
      <source>has a power search that cannot be read</source>
      <translation>содержит расширенный поиск, который не читается</translation>
    </message>
    <message>
      <source>has brackets in its power search</source>
      <translation>содержит скобки в расширенном поиске</translation>
    </message>
    <message>
      <source>hashtag</source>
      <translation>хештег</translation>
    </message>
    <message>
      <source>mixes AND, OR and not in its power search</source>
      <translation>смешивает AND, OR и not в расширенном поиске</translation>
    </message>
    <message>
      <source>mixes OR and not in its power search</source>
      <translation>смешивает OR и not в расширенном поиске</translation>
    </message>
    <message>
      <source>models</source>
      <translation>модели</translation>
    </message>
    <message>
      <source>no problems</source>
      <translation>всё в порядке</translation>
    </message>
    <message>
      <source>no tables</source>
      <translation>нет таблиц</translation>
    </message>
    <message>
      <source>non-linear</source>
      <translation>нелинейная</translation>
    </message>
    <message>
      <source>none; add one with “winnow models add FILE”</source>
      <translation>нет; добавьте командой «winnow models add ФАЙЛ»</translation>
    </message>
    <message>
      <source>not installed; run make setup</source>
      <translation>не установлено; выполните make setup</translation>
    </message>
    <message>
      <source>only statistics of the same metrics and segments can be paired</source>
      <translation>сопоставить можно только статистику одних и тех же метрик и сегментов</translation>
    </message>
    <message>
      <source>paired statistics must have the same number of rows, not %1</source>
      <translation>в парной статистике должно быть одинаковое число строк, а не %1</translation>
    </message>
    <message>
      <source>path</source>
      <translation>путь</translation>
    </message>
    <message>
      <source>plug-in</source>
      <translation>расширение</translation>
    </message>
    <message>
      <source>question mark</source>
      <translation>вопросительный знак</translation>
    </message>
    <message>
      <source>raw</source>
      <translation>исходная</translation>
    </message>
    <message>
      <source>reference %1</source>
      <translation>эталон %1</translation>
    </message>
    <message>
      <source>semicolon</source>
      <translation>точка с запятой</translation>
    </message>
    <message>
      <source>soft hyphen</source>
      <translation>мягкий перенос</translation>
    </message>
    <message>
      <source>the entry “%1” has no %2 rendering and is not marked equal</source>
      <translation>у статьи «%1» нет передачи %2, и она не отмечена как equal</translation>
    </message>
    <message>
      <source>the entry “%1” has no source pattern</source>
      <translation>у статьи «%1» нет исходного шаблона</translation>
    </message>
    <message>
      <source>the id “%1” is not a short ASCII name</source>
      <translation>идентификатор «%1» — не короткое имя из ASCII</translation>
    </message>
    <message>
      <source>the pattern “%1” asks for “%2”; there are only %3, one a time</source>
      <translation>шаблон «%1» просит «%2»; есть только %3, по одному за раз</translation>
    </message>
    <message>
      <source>the pattern “%1” has a bracket without its partner</source>
      <translation>в шаблоне «%1» скобка без пары</translation>
    </message>
    <message>
      <source>the pattern “%1” has a stem of one letter, “%2~”</source>
      <translation>в шаблоне «%1» основа из одной буквы, «%2~»</translation>
    </message>
    <message>
      <source>the pattern “%1” has no characters that must be there</source>
      <translation>в шаблоне «%1» нет обязательных символов</translation>
    </message>
    <message>
      <source>the pattern “%1” has no word that must be there</source>
      <translation>в шаблоне «%1» нет обязательного слова</translation>
    </message>
    <message>
      <source>the pattern “%1” has “%2”, which is no word</source>
      <translation>в шаблоне «%1» есть «%2», а это не слово</translation>
    </message>
    <message>
      <source>the pattern “%1” has “%2”; write it as auf+binden</source>
      <translation>в шаблоне «%1» есть «%2»; пишите как auf+binden</translation>
    </message>
    <message>
      <source>the pattern “%1” has “_” among alternatives</source>
      <translation>в шаблоне «%1» среди вариантов есть «_»</translation>
    </message>
    <message>
      <source>too long</source>
      <translation>слишком длинно</translation>
    </message>
    <message>
      <source>user name</source>
      <translation>имя пользователя</translation>
    </message>
    <message>
      <source>version</source>
      <translation>версия</translation>
    </message>
    <message>
      <source>winnow</source>
      <translation>winnow</translation>
    </message>
    <message>
      <source>word joiner</source>
      <translation>соединитель слов</translation>
    </message>
    <message>
      <source>words</source>
      <translation>слов</translation>
    </message>
    <message>
      <source>you</source>
      <translation>вы</translation>
    </message>
    <message>
      <source>your own words</source>
      <translation>ваши слова</translation>
    </message>
    <message>
      <source>zero-width space</source>
      <translation>пробел нулевой ширины</translation>
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” carries the wording over.</source>
      <translation>«%1» — устойчивое выражение; «%2» переносит его строение.</translation>
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” carries the wording over; try %3.</source>
      <translation>«%1» — устойчивое выражение; «%2» переносит его строение; попробуйте %3.</translation>
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” only looks like it.</source>
      <translation>«%1» — устойчивое выражение; «%2» только похоже на него.</translation>
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” only looks like it; try %3.</source>
      <translation>«%1» — устойчивое выражение; «%2» только похоже на него; попробуйте %3.</translation>
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” renders it word for word.</source>
      <translation>«%1» — устойчивое выражение; «%2» передаёт его дословно.</translation>
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” renders it word for word; try %3.</source>
      <translation>«%1» — устойчивое выражение; «%2» передаёт его дословно; попробуйте %3.</translation>
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” seems to render it word for word.</source>
      <translation>«%1» — устойчивое выражение; «%2», похоже, передаёт его дословно.</translation>
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” seems to render it word for word; try %3.</source>
      <translation>«%1» — устойчивое выражение; «%2», похоже, передаёт его дословно; попробуйте %3.</translation>
    </message>
    <message>
      <source>«%1» means %2; “%3” carries the wording over.</source>
      <translation>«%1» значит %2; «%3» переносит его строение.</translation>
    </message>
    <message>
      <source>«%1» means %2; “%3” carries the wording over; try %4.</source>
      <translation>«%1» значит %2; «%3» переносит его строение; попробуйте %4.</translation>
    </message>
    <message>
      <source>«%1» means %2; “%3” only looks like it.</source>
      <translation>«%1» значит %2; «%3» только похоже на него.</translation>
    </message>
    <message>
      <source>«%1» means %2; “%3” only looks like it; try %4.</source>
      <translation>«%1» значит %2; «%3» только похоже на него; попробуйте %4.</translation>
    </message>
    <message>
      <source>«%1» means %2; “%3” renders it word for word.</source>
      <translation>«%1» значит %2; «%3» передаёт его дословно.</translation>
    </message>
    <message>
      <source>«%1» means %2; “%3” renders it word for word; try %4.</source>
      <translation>«%1» значит %2; «%3» передаёт его дословно; попробуйте %4.</translation>
    </message>
    <message>
      <source>«%1» means %2; “%3” seems to render it word for word.</source>
      <translation>«%1» значит %2; «%3», похоже, передаёт его дословно.</translation>
    </message>
    <message>
      <source>«%1» means %2; “%3” seems to render it word for word; try %4.</source>
      <translation>«%1» значит %2; «%3», похоже, передаёт его дословно; попробуйте %4.</translation>
    </message>
    <message>
      <source>“%1:%2” is not known; use %3.</source>
      <translation>«%1:%2» не известно; используйте %3.</translation>
    </message>
    <message>
      <source>“%1:” is not something to filter by; use %2, or put plain text in quotes.</source>
      <translation>По «%1:» фильтровать нельзя; используйте %2 или возьмите простой текст в кавычки.</translation>
    </message>
    <message>
      <source>“%1” (U+%2) is not allowed.</source>
      <translation>«%1» (U+%2) недопустим.</translation>
    </message>
    <message>
      <source>“%1” and “%2” share no scored segment, so they cannot be compared.</source>
      <translation>У «%1» и «%2» нет общих оценённых сегментов, сравнить их нельзя.</translation>
    </message>
    <message>
      <source>“%1” and “%2” share no scored segment.</source>
      <translation>У «%1» и «%2» нет общих оценённых сегментов.</translation>
    </message>
    <message>
      <source>“%1” became its opposite: “%2”.</source>
      <translation>«%1» стало своей противоположностью: «%2».</translation>
    </message>
    <message>
      <source>“%1” came as %2 and can be exported as that, or as %3, not as %4.</source>
      <translation>«%1» пришёл как %2 и может быть экспортирован так же или как %3, но не как %4.</translation>
    </message>
    <message>
      <source>“%1” cannot be read (%2); add the model again.</source>
      <translation>«%1» не читается (%2); добавьте модель снова.</translation>
    </message>
    <message>
      <source>“%1” cannot be read: %2.</source>
      <translation>«%1» не читается: %2.</translation>
    </message>
    <message>
      <source>“%1” cannot be taken back: a segment was changed since; restore the version you want from its history instead.</source>
      <translation>«%1» отменить нельзя: сегмент с тех пор изменили; верните нужную версию из его истории.</translation>
    </message>
    <message>
      <source>“%1” cannot name a model; use letters, digits, - and _.</source>
      <translation>«%1» не годится в имя модели; используйте буквы, цифры, - и _.</translation>
    </message>
    <message>
      <source>“%1” could not be deleted (%2).</source>
      <translation>«%1» не удалось удалить (%2).</translation>
    </message>
    <message>
      <source>“%1” could not be unpacked into “%2” (%3).</source>
      <translation>«%1» не удалось распаковать в «%2» (%3).</translation>
    </message>
    <message>
      <source>“%1” declares a document type, which no workbook does; save it again as XLSX.</source>
      <translation>«%1» объявляет тип документа, чего в книгах не бывает; сохраните файл заново как XLSX.</translation>
    </message>
    <message>
      <source>“%1” declares entities, which Winnow does not follow.</source>
      <translation>«%1» объявляет сущности, Winnow их не раскрывает.</translation>
    </message>
    <message>
      <source>“%1” does not have the checksum given; download it again.</source>
      <translation>У «%1» не та контрольная сумма; скачайте снова.</translation>
    </message>
    <message>
      <source>“%1” does not lead from %2 to %3: see “winnow models list” for what each engine translates.</source>
      <translation>«%1» не ведёт с %2 на %3: «winnow models list» покажет, что переводит каждый движок.</translation>
    </message>
    <message>
      <source>“%1” does not list %2, which every model needs.</source>
      <translation>В «%1» не указано %2, а это нужно любой модели.</translation>
    </message>
    <message>
      <source>“%1” does not name two languages; write it as ru-en.</source>
      <translation>«%1» не называет два языка; пишите как ru-en.</translation>
    </message>
    <message>
      <source>“%1” does not say which kind of report it is; end it in one of %2.</source>
      <translation>По «%1» не видно, какой нужен отчёт; пусть имя кончается на одно из %2.</translation>
    </message>
    <message>
      <source>“%1” does not say which languages it is for.</source>
      <translation>«%1» не говорит, для каких он языков.</translation>
    </message>
    <message>
      <source>“%1” does not say which languages it is for: %2</source>
      <translation>«%1» не говорит, для каких он языков: %2</translation>
    </message>
    <message>
      <source>“%1” does not translate %2; what does: %3.</source>
      <translation>«%1» не переводит %2; переводит: %3.</translation>
    </message>
    <message>
      <source>“%1” has %2 bytes instead of %3; remove the model and add it again.</source>
      <translation>В «%1» байтов %2 вместо %3; удалите модель и добавьте снова.</translation>
    </message>
    <message>
      <source>“%1” has %2 letters among others: %3.</source>
      <translation>В «%1» среди прочих есть буквы другого письма (%2): %3.</translation>
    </message>
    <message>
      <source>“%1” has a letter of another language; here it is %2.</source>
      <translation>В «%1» буква другого языка; здесь нужна %2.</translation>
    </message>
    <message>
      <source>“%1” has a letter three times.</source>
      <translation>В «%1» одна буква стоит трижды.</translation>
    </message>
    <message>
      <source>“%1” has more than %2 rows; split it.</source>
      <translation>В «%1» больше %2 строк; разделите файл.</translation>
    </message>
    <message>
      <source>“%1” has no SentencePiece model; put sentencepiece.model, or source.spm and target.spm, beside model.bin and add it again.</source>
      <translation>В «%1» нет модели SentencePiece; положите sentencepiece.model или source.spm и target.spm рядом с model.bin и добавьте снова.</translation>
    </message>
    <message>
      <source>“%1” has no sheet to read; show one in the spreadsheet.</source>
      <translation>В «%1» нет листа для чтения; сделайте лист видимым.</translation>
    </message>
    <message>
      <source>“%1” has no terms; choose a file with some.</source>
      <translation>В «%1» нет терминов; выберите файл с терминами.</translation>
    </message>
    <message>
      <source>“%1” has nothing for %2; check the languages.</source>
      <translation>В «%1» ничего нет для %2; проверьте языки.</translation>
    </message>
    <message>
      <source>“%1” has the same translation.</source>
      <translation>У «%1» тот же перевод.</translation>
    </message>
    <message>
      <source>“%1” holds no *.seg.score files, so it is not an mt-metrics-eval folder.</source>
      <translation>В «%1» нет файлов *.seg.score, значит, это не папка mt-metrics-eval.</translation>
    </message>
    <message>
      <source>“%1” holds no .npz model that can be converted.</source>
      <translation>В «%1» нет модели .npz, которую можно преобразовать.</translation>
    </message>
    <message>
      <source>“%1” holds no model that CTranslate2 can load (%2); remove the model “%3” and add it again.</source>
      <translation>В «%1» нет модели, которую CTranslate2 может загрузить (%2); удалите модель «%3» и добавьте снова.</translation>
    </message>
    <message>
      <source>“%1” holds no scores that Winnow knows how to read.</source>
      <translation>В «%1» нет оценок, которые Winnow умеет читать.</translation>
    </message>
    <message>
      <source>“%1” holds scores for %2; choose the folder of one language pair.</source>
      <translation>В «%1» оценки для %2; выберите папку одной языковой пары.</translation>
    </message>
    <message>
      <source>“%1” is %2 «%3» word for word, which means %4.</source>
      <translation>«%1» — дословный перевод выражения «%3» (%2), которое значит %4.</translation>
    </message>
    <message>
      <source>“%1” is %2 «%3» word for word, which means %4; try %5.</source>
      <translation>«%1» — дословный перевод выражения «%3» (%2), которое значит %4; попробуйте %5.</translation>
    </message>
    <message>
      <source>“%1” is %2 «%3» word for word.</source>
      <translation>«%1» — дословный перевод выражения «%3» (%2).</translation>
    </message>
    <message>
      <source>“%1” is %2 «%3» word for word; try %4.</source>
      <translation>«%1» — дословный перевод выражения «%3» (%2); попробуйте %4.</translation>
    </message>
    <message>
      <source>“%1” is a Latin letter; the word is %2.</source>
      <translation>«%1» — латинская буква; слово пишется %2.</translation>
    </message>
    <message>
      <source>“%1” is a Transformers model: install %2 beside Winnow and add it again, or convert it elsewhere with ct2-transformers-converter and add the result.</source>
      <translation>«%1» — модель Transformers: установите %2 рядом с Winnow и добавьте её снова или преобразуйте её в другом месте через ct2-transformers-converter и добавьте результат.</translation>
    </message>
    <message>
      <source>“%1” is encrypted or packed in a way that cannot be read; get the package again from its publisher.</source>
      <translation>«%1» зашифрован или сжат так, что его не прочитать; получите пакет снова у издателя.</translation>
    </message>
    <message>
      <source>“%1” is far too large to describe a model.</source>
      <translation>«%1» слишком велик для описания модели.</translation>
    </message>
    <message>
      <source>“%1” is left untranslated.</source>
      <translation>«%1» оставлено без перевода.</translation>
    </message>
    <message>
      <source>“%1” is made of letters for old fonts; write %2.</source>
      <translation>«%1» набрано буквами для старых шрифтов; пишите %2.</translation>
    </message>
    <message>
      <source>“%1” is neither a check nor a family of checks; the families are %2.</source>
      <translation>«%1» не проверка и не семья проверок; семьи: %2.</translation>
    </message>
    <message>
      <source>“%1” is neither a lexicon file nor a pair; the pairs are %2.</source>
      <translation>«%1» не файл словаря и не пара; пары: %2.</translation>
    </message>
    <message>
      <source>“%1” is no Argos package: its metadata.json is missing or broken.</source>
      <translation>«%1» не пакет Argos: его metadata.json нет или он испорчен.</translation>
    </message>
    <message>
      <source>“%1” is no CTranslate2 model that Winnow can use: it has no %2.</source>
      <translation>«%1» не модель CTranslate2, пригодная для Winnow: в ней нет %2.</translation>
    </message>
    <message>
      <source>“%1” is no TBX: its root element is &lt;%2&gt;.</source>
      <translation>«%1» — не TBX: корневой элемент — &lt;%2&gt;.</translation>
    </message>
    <message>
      <source>“%1” is no XML that can be read (%2).</source>
      <translation>«%1» не XML, который можно прочитать (%2).</translation>
    </message>
    <message>
      <source>“%1” is no address of a LanguageTool server; write one such as http://localhost:8081.</source>
      <translation>«%1» — не адрес сервера LanguageTool; напишите, например, http://localhost:8081.</translation>
    </message>
    <message>
      <source>“%1” is no check; `winnow check --help` leads to their list.</source>
      <translation>«%1» — не проверка; `winnow check --help` ведёт к их списку.</translation>
    </message>
    <message>
      <source>“%1” is no format of annotations; use %2.</source>
      <translation>«%1» не формат пометок; используйте %2.</translation>
    </message>
    <message>
      <source>“%1” is no model’s configuration; remove the model “%2” and add it again.</source>
      <translation>«%1» не конфигурация модели; удалите модель «%2» и добавьте снова.</translation>
    </message>
    <message>
      <source>“%1” is no termbase Winnow reads; give %2.</source>
      <translation>«%1» — не та терминологическая база, которую читает Winnow; дайте %2.</translation>
    </message>
    <message>
      <source>“%1” is no translation model but a “%2” package.</source>
      <translation>«%1» не модель перевода, а пакет «%2».</translation>
    </message>
    <message>
      <source>“%1” is none of the systems: %2.</source>
      <translation>«%1» нет среди систем: %2.</translation>
    </message>
    <message>
      <source>“%1” is not UTF-8 text; export the scores as JSON or tabbed text.</source>
      <translation>«%1» не текст в UTF-8; экспортируйте оценки как JSON или текст с табуляциями.</translation>
    </message>
    <message>
      <source>“%1” is not a BLEU tokenizer; choose one of %2.</source>
      <translation>«%1» не токенизатор BLEU; выберите один из %2.</translation>
    </message>
    <message>
      <source>“%1” is not a choice; translate %2.</source>
      <translation>«%1» не подходит; переводите %2.</translation>
    </message>
    <message>
      <source>“%1” is not a date; write changed:&gt;2026-11-01.</source>
      <translation>«%1» не дата; пишите changed:&gt;2026-11-01.</translation>
    </message>
    <message>
      <source>“%1” is not a language code Winnow knows; use an ISO 639 code such as en, ru or pt-BR.</source>
      <translation>«%1» не код языка, известный Winnow; используйте код ISO 639: en, ru, pt-BR.</translation>
    </message>
    <message>
      <source>“%1” is not a list Winnow reads; give %2.</source>
      <translation>«%1» не список, который читает Winnow; дайте %2.</translation>
    </message>
    <message>
      <source>“%1” is not a list of segments</source>
      <translation>«%1» не список сегментов</translation>
    </message>
    <message>
      <source>“%1” is not a metric; choose from %2 (or a variant such as chrF3 or BLEU:tok=intl).</source>
      <translation>«%1» не метрика; выберите из %2 (или вариант вида chrF3 или BLEU:tok=intl).</translation>
    </message>
    <message>
      <source>“%1” is not a model folder (it has no %2); add a downloaded model with “winnow models add”.</source>
      <translation>«%1» не папка модели (в ней нет %2); добавьте скачанную модель командой «winnow models add».</translation>
    </message>
    <message>
      <source>“%1” is not a number to compare %2 with.</source>
      <translation>«%1» не число, с которым можно сравнить %2.</translation>
    </message>
    <message>
      <source>“%1” is not a score; use score.bleu, .chrf, .chrf++, .ter, .qe or .rtt.</source>
      <translation>«%1» — не оценка; используйте score.bleu, .chrf, .chrf++, .ter, .qe или .rtt.</translation>
    </message>
    <message>
      <source>“%1” is not a way to import; use %2.</source>
      <translation>«%1» не способ импорта; используйте %2.</translation>
    </message>
    <message>
      <source>“%1” is not a way to split; use %2.</source>
      <translation>«%1» не способ разделения; используйте %2.</translation>
    </message>
    <message>
      <source>“%1” is not a working SentencePiece model; remove the model “%2” and add it again.</source>
      <translation>«%1» не исправная модель SentencePiece; удалите модель «%2» и добавьте снова.</translation>
    </message>
    <message>
      <source>“%1” is not in the dictionary.</source>
      <translation>«%1» нет в словаре.</translation>
    </message>
    <message>
      <source>“%1” is not the JSON of a metric: %2.</source>
      <translation>«%1» не JSON метрики: %2.</translation>
    </message>
    <message>
      <source>“%1” is not to be used.</source>
      <translation>«%1» не следует использовать.</translation>
    </message>
    <message>
      <source>“%1” is not valid TOML (%2).</source>
      <translation>«%1» не правильный TOML (%2).</translation>
    </message>
    <message>
      <source>“%1” is repeated %2 times.</source>
      <translation>«%1» повторено раз: %2.</translation>
    </message>
    <message>
      <source>“%1” is said twice.</source>
      <translation>«%1» сказано дважды.</translation>
    </message>
    <message>
      <source>“%1” lacks %2, which its decoder.yml names.</source>
      <translation>В «%1» нет %2, указанного в decoder.yml.</translation>
    </message>
    <message>
      <source>“%1” lies in “%2”, where Winnow only reads; delete it there if it is yours.</source>
      <translation>«%1» лежит в «%2», где Winnow только читает; удалите там сами, если это ваше.</translation>
    </message>
    <message>
      <source>“%1” looks like text read in the wrong encoding.</source>
      <translation>«%1» похоже на текст, прочитанный в неверной кодировке.</translation>
    </message>
    <message>
      <source>“%1” may be %2 «%3» word for word, which means %4.</source>
      <translation>«%1» может быть дословным переводом выражения «%3» (%2), которое значит %4.</translation>
    </message>
    <message>
      <source>“%1” may be %2 «%3» word for word, which means %4; try %5.</source>
      <translation>«%1» может быть дословным переводом выражения «%3» (%2), которое значит %4; попробуйте %5.</translation>
    </message>
    <message>
      <source>“%1” may be %2 «%3» word for word.</source>
      <translation>«%1» может быть дословным переводом выражения «%3» (%2).</translation>
    </message>
    <message>
      <source>“%1” may be %2 «%3» word for word; try %4.</source>
      <translation>«%1» может быть дословным переводом выражения «%3» (%2); попробуйте %4.</translation>
    </message>
    <message>
      <source>“%1” must end in one of %2.</source>
      <translation>Имя «%1» должно кончаться одним из %2.</translation>
    </message>
    <message>
      <source>“%1” names a file outside its folder.</source>
      <translation>«%1» называет файл вне своей папки.</translation>
    </message>
    <message>
      <source>“%1” needs %2 MB on the disk of “%3”, where %4 MB are free; make room and add it again.</source>
      <translation>«%1» требует %2 МБ на диске с «%3», а свободно %4 МБ; освободите место и добавьте снова.</translation>
    </message>
    <message>
      <source>“%1” negates what the source affirms.</source>
      <translation>«%1» отрицает то, что источник утверждает.</translation>
    </message>
    <message>
      <source>“%1” numbers a segment %2, which cannot be right.</source>
      <translation>«%1» нумерует сегмент %2, этого не может быть.</translation>
    </message>
    <message>
      <source>“%1” of the model “%2” is not the file that was added (its checksum differs); remove the model and add it again.</source>
      <translation>«%1» модели «%2» — не тот файл, который добавляли (другая контрольная сумма); удалите модель и добавьте снова.</translation>
    </message>
    <message>
      <source>“%1” should be one character: “%2”.</source>
      <translation>«%1» должно быть одним знаком: «%2».</translation>
    </message>
    <message>
      <source>“%1” should be one mark.</source>
      <translation>«%1» должно быть одним знаком.</translation>
    </message>
    <message>
      <source>“%1” stands in the middle of a phrase, and the source has no such mark.</source>
      <translation>«%1» стоит посреди фразы, а в источнике такого знака нет.</translation>
    </message>
    <message>
      <source>“%1” starts with a small letter.</source>
      <translation>«%1» начинается со строчной буквы.</translation>
    </message>
    <message>
      <source>“%1” takes %2 GB, which no model should.</source>
      <translation>«%1» занимает %2 ГБ, таких моделей не бывает.</translation>
    </message>
    <message>
      <source>“%1” translates into %2, but “%3” from %4: they cannot be chained.</source>
      <translation>«%1» переводит на %2, а «%3» — с %4: соединить их нельзя.</translation>
    </message>
    <message>
      <source>“%1” translates whole texts only; add a model for %2 → %3 with “winnow models add FILE” to be helped while typing.</source>
      <translation>«%1» переводит только целые тексты; добавьте модель %2 → %3 командой «winnow models add ФАЙЛ», чтобы получать помощь при вводе.</translation>
    </message>
    <message>
      <source>“%1” unpacks to more than %2 MB; split it.</source>
      <translation>«%1» распаковывается больше чем в %2 МБ; разделите файл.</translation>
    </message>
    <message>
      <source>“order:%1” is not known; order by %2.</source>
      <translation>«order:%1» не известно; упорядочивайте по %2.</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>Address of a LanguageTool server that checks translations, such as http://localhost:8081; empty: none is asked.</source>
      <translation>Адрес сервера LanguageTool, который проверяет переводы, например http://localhost:8081; пусто: никакой не спрашивается.</translation>
    </message>
    <message>
      <source>After a short pause the model of the pair offers how the translation may go on: Tab takes it, → its next word, Esc puts it away.</source>
      <translation>После короткой паузы модель пары предлагает, как перевод может продолжаться: Tab берёт всё, → следующее слово, Esc убирает.</translation>
    </message>
    <message>
      <source>Allow another machine</source>
      <translation>Разрешить другой компьютер</translation>
    </message>
    <message>
      <source>Ask before confirming critical findings</source>
      <translation>Спрашивать перед подтверждением критических замечаний</translation>
    </message>
    <message>
      <source>Beam size</source>
      <translation>Ширина луча</translation>
    </message>
    <message>
      <source>Complete what is typed</source>
      <translation>Дополнять набираемое</translation>
    </message>
    <message>
      <source>Confirming a segment with an open critical finding asks once.</source>
      <translation>Подтверждение сегмента с открытым критическим замечанием спрашивает один раз.</translation>
    </message>
    <message>
      <source>Decides what Ctrl+Enter does: a translator confirms a translation, a reviewer or lead approves it.</source>
      <translation>Решает, что делает Ctrl+Enter: переводчик подтверждает перевод, рецензент или руководитель утверждает его.</translation>
    </message>
    <message>
      <source>Editing</source>
      <translation>Правка</translation>
    </message>
    <message>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <source>Hypotheses kept while translating; more is slower and a little better.</source>
      <translation>Сколько гипотез держать при переводе; больше — медленнее и немного лучше.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Язык</translation>
    </message>
    <message>
      <source>Language of menus, buttons and messages; the texts you translate are never touched.</source>
      <translation>Язык меню, кнопок и сообщений; переводимые тексты не затрагиваются.</translation>
    </message>
    <message>
      <source>LanguageTool</source>
      <translation>LanguageTool</translation>
    </message>
    <message>
      <source>LanguageTool server</source>
      <translation>Сервер LanguageTool</translation>
    </message>
    <message>
      <source>Light, dark, or as the desktop has it.</source>
      <translation>Светлая, тёмная или как на рабочем столе.</translation>
    </message>
    <message>
      <source>Mark spaces, no-break spaces and line ends in the segments.</source>
      <translation>Отмечать пробелы, неразрывные пробелы и концы строк в сегментах.</translation>
    </message>
    <message>
      <source>Milliseconds of rest after a key stroke before the segment is checked and scored again.</source>
      <translation>Миллисекунды покоя после нажатия, прежде чем сегмент снова проверяется и оценивается.</translation>
    </message>
    <message>
      <source>Pause before checking</source>
      <translation>Пауза перед проверкой</translation>
    </message>
    <message>
      <source>Performance</source>
      <translation>Производительность</translation>
    </message>
    <message>
      <source>Processes that scoring and checking may use; 0 lets Winnow choose.</source>
      <translation>Сколько процессов могут занять оценка и проверка; 0 — решает Winnow.</translation>
    </message>
    <message>
      <source>Processor threads that machine translation may use; 0 lets Winnow choose.</source>
      <translation>Сколько потоков процессора может занять машинный перевод; 0 — решает Winnow.</translation>
    </message>
    <message>
      <source>Send translations to a LanguageTool server that is not on this machine.</source>
      <translation>Отправлять переводы серверу LanguageTool, который не на этом компьютере.</translation>
    </message>
    <message>
      <source>Show findings that are only hints.</source>
      <translation>Показывать замечания, которые всего лишь подсказки.</translation>
    </message>
    <message>
      <source>Show hints</source>
      <translation>Показывать подсказки</translation>
    </message>
    <message>
      <source>Show invisible characters</source>
      <translation>Показывать невидимые символы</translation>
    </message>
    <message>
      <source>Size of the segments' text, in percent.</source>
      <translation>Размер текста сегментов в процентах.</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Размер текста</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Тема</translation>
    </message>
    <message>
      <source>Threads for translation</source>
      <translation>Потоки для перевода</translation>
    </message>
    <message>
      <source>Translation</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Окно</translation>
    </message>
    <message>
      <source>Worker processes</source>
      <translation>Рабочие процессы</translation>
    </message>
    <message>
      <source>Written into the history of every change; empty means the name of your account.</source>
      <translation>Записывается в историю каждого изменения; если пусто — имя вашей учётной записи.</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Вы</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Ваше имя</translation>
    </message>
    <message>
      <source>Your role</source>
      <translation>Ваша роль</translation>
    </message>
    <message>
      <source>dark</source>
      <translation>тёмная</translation>
    </message>
    <message>
      <source>lead</source>
      <translation>руководитель</translation>
    </message>
    <message>
      <source>light</source>
      <translation>светлая</translation>
    </message>
    <message>
      <source>reviewer</source>
      <translation>рецензент</translation>
    </message>
    <message>
      <source>system</source>
      <translation>как в системе</translation>
    </message>
    <message>
      <source>translator</source>
      <translation>переводчик</translation>
    </message>
    <message>
      <source>Русский</source>
      <translation>Русский</translation>
    </message>
  </context>
  <context>
    <name>Sheet</name>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
  </context>
  <context>
    <name>SpellingControl</name>
    <message>
      <source>No misspelt word is marked here.</source>
      <translation>Здесь не отмечено слово с ошибкой.</translation>
    </message>
    <message>
      <source>Spelling</source>
      <translation>Орфография</translation>
    </message>
    <message>
      <source>“%1” is one of the project’s words now.</source>
      <translation>«%1» теперь среди слов проекта.</translation>
    </message>
    <message>
      <source>“%1” is one of your words now.</source>
      <translation>«%1» теперь среди ваших слов.</translation>
    </message>
  </context>
  <context>
    <name>StatusStrip</name>
    <message>
      <source>%1 of %2 approved</source>
      <translation>утверждено %1 из %2</translation>
    </message>
    <message>
      <source>No segments yet</source>
      <translation>Сегментов ещё нет</translation>
    </message>
    <message>
      <source>Show the segments with findings</source>
      <translation>Показать сегменты с замечаниями</translation>
    </message>
  </context>
  <context>
    <name>StructureControl</name>
    <message>
      <source>Merge with the next segment</source>
      <translation>Объединить со следующим сегментом</translation>
    </message>
    <message>
      <source>Open the segment with F2 and put the caret where it is to be split.</source>
      <translation>Откройте сегмент через F2 и поставьте курсор туда, где его разделить.</translation>
    </message>
    <message>
      <source>Split the segment</source>
      <translation>Разделить сегмент</translation>
    </message>
  </context>
  <context>
    <name>TermControl</name>
    <message>
      <source>Choose a segment to add a term of it.</source>
      <translation>Выберите сегмент, чтобы добавить из него термин.</translation>
    </message>
    <message>
      <source>Keep a term</source>
      <translation>Сохранить термин</translation>
    </message>
    <message>
      <source>No term of a termbase is in this segment.</source>
      <translation>В этом сегменте нет терминов из базы.</translation>
    </message>
    <message>
      <source>Terms</source>
      <translation>Термины</translation>
    </message>
    <message>
      <source>The term is kept; its segments are checked again.</source>
      <translation>Термин сохранён; его сегменты проверяются заново.</translation>
    </message>
    <message>
      <source>This project is read-only.</source>
      <translation>Этот проект открыт только для чтения.</translation>
    </message>
  </context>
  <context>
    <name>TermPanel</name>
    <message>
      <source>Cancel</source>
      <translation>Отмена</translation>
    </message>
    <message>
      <source>For</source>
      <translation>Для</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Сохранить</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Примечание</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Исходный текст</translation>
    </message>
    <message>
      <source>Source term</source>
      <translation>Исходный термин</translation>
    </message>
    <message>
      <source>Source: select the term</source>
      <translation>Исходный текст: выделите термин</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Статус</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>Target term</source>
      <translation>Термин перевода</translation>
    </message>
    <message>
      <source>Target: select its translation</source>
      <translation>Перевод: выделите соответствие</translation>
    </message>
    <message>
      <source>admitted</source>
      <translation>допустимый</translation>
    </message>
    <message>
      <source>all my projects</source>
      <translation>всех моих проектов</translation>
    </message>
    <message>
      <source>deprecated</source>
      <translation>устаревший</translation>
    </message>
    <message>
      <source>forbidden</source>
      <translation>запрещённый</translation>
    </message>
    <message>
      <source>preferred</source>
      <translation>предпочтительный</translation>
    </message>
    <message>
      <source>stays untranslated</source>
      <translation>не переводится</translation>
    </message>
    <message>
      <source>this project</source>
      <translation>этого проекта</translation>
    </message>
    <message>
      <source>what the term means</source>
      <translation>что значит термин</translation>
    </message>
  </context>
  <context>
    <name>TermRow</name>
    <message>
      <source>Insert “%1”</source>
      <translation>Вставить «%1»</translation>
    </message>
    <message>
      <source>in the target</source>
      <translation>есть в переводе</translation>
    </message>
    <message>
      <source>not in the target</source>
      <translation>нет в переводе</translation>
    </message>
    <message>
      <source>not: %1</source>
      <translation>не: %1</translation>
    </message>
    <message>
      <source>stays as it is</source>
      <translation>остаётся как есть</translation>
    </message>
  </context>
  <context>
    <name>TermbaseSheet</name>
    <message>
      <source>(stays as it is)</source>
      <translation>(остаётся как есть)</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Export the terms shown</source>
      <translation>Сохранить показанные термины</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Экспорт…</translation>
    </message>
    <message>
      <source>Import adds to the project’s terms, or to mine where only mine are shown.</source>
      <translation>Импорт добавляет к терминам проекта или к моим, если показаны только мои.</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Импорт…</translation>
    </message>
    <message>
      <source>Mine</source>
      <translation>Мои</translation>
    </message>
    <message>
      <source>No term has these words. Search for others, or show everybody’s.</source>
      <translation>Терминов с такими словами нет. Поищите другие или покажите все.</translation>
    </message>
    <message>
      <source>No terms yet. Import a termbase, or select words at the desk and press Ctrl+Alt+T.</source>
      <translation>Терминов пока нет. Импортируйте терминологическую базу или выделите слова и нажмите Ctrl+Alt+T.</translation>
    </message>
    <message>
      <source>Not</source>
      <translation>Не так</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Примечание</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Удалить</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Искать</translation>
    </message>
    <message>
      <source>Search terms and notes</source>
      <translation>Искать в терминах и примечаниях</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Исходный текст</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Перевод</translation>
    </message>
    <message>
      <source>Termbase</source>
      <translation>Терминологическая база</translation>
    </message>
    <message>
      <source>Terms</source>
      <translation>Термины</translation>
    </message>
    <message>
      <source>The project’s</source>
      <translation>Проекта</translation>
    </message>
    <message>
      <source>The project’s and mine</source>
      <translation>Проекта и мои</translation>
    </message>
    <message>
      <source>Whose</source>
      <translation>Чьи</translation>
    </message>
    <message>
      <source>mine</source>
      <translation>мой</translation>
    </message>
    <message>
      <source>project’s</source>
      <translation>проекта</translation>
    </message>
  </context>
  <context>
    <name>Terms</name>
    <message numerus="yes">
      <source>%n term(s)</source>
      <translation>
        <numerusform>%n термин</numerusform>
        <numerusform>%n термина</numerusform>
        <numerusform>%n терминов</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TermsPanel</name>
    <message>
      <source>Add a term…</source>
      <translation>Добавить термин…</translation>
    </message>
    <message>
      <source>Terms</source>
      <translation>Термины</translation>
    </message>
  </context>
  <context>
    <name>TextCard</name>
    <message>
      <source>Take</source>
      <translation>Взять</translation>
    </message>
    <message>
      <source>Take the text of %1</source>
      <translation>Взять текст %1</translation>
    </message>
    <message>
      <source>What the reference confirms</source>
      <translation>Что подтверждает эталон</translation>
    </message>
    <message>
      <source>confirmed: %1 of %2 words</source>
      <translation>подтверждено: %1 из %2 слов</translation>
    </message>
    <message>
      <source>is the target</source>
      <translation>это и есть перевод</translation>
    </message>
    <message>
      <source>missing: %1</source>
      <translation>не хватает: %1</translation>
    </message>
    <message>
      <source>n-grams of %1</source>
      <translation>n-граммы %1</translation>
    </message>
  </context>
  <context>
    <name>TimeKeeper</name>
    <message>
      <source>Keeping time</source>
      <translation>Учёт времени</translation>
    </message>
  </context>
  <context>
    <name>TranslateSheet</name>
    <message>
      <source>%1 (the project’s)</source>
      <translation>%1 (проекта)</translation>
    </message>
    <message>
      <source>Add a model</source>
      <translation>Добавить модель</translation>
    </message>
    <message>
      <source>Every segment has a translation already.</source>
      <translation>У каждого сегмента уже есть перевод.</translation>
    </message>
    <message>
      <source>Every segment; targets that are there stay</source>
      <translation>Каждый сегмент; имеющиеся переводы остаются</translation>
    </message>
    <message>
      <source>Into</source>
      <translation>На язык</translation>
    </message>
    <message>
      <source>Keep these options with the project</source>
      <translation>Сохранить эти параметры в проекте</translation>
    </message>
    <message>
      <source>Looking for models</source>
      <translation>Поиск моделей</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Модель</translation>
    </message>
    <message>
      <source>No model leads straight from %1 to %2; these two go through %3, where meaning may be lost. “Add a model” takes one of the pair.</source>
      <translation>Модели прямо %1 → %2 нет; эти две ведут через %3, где смысл может потеряться. Модель этой пары добавит кнопка «Добавить модель».</translation>
    </message>
    <message>
      <source>Options</source>
      <translation>Параметры</translation>
    </message>
    <message>
      <source>Segments without a translation</source>
      <translation>Сегменты без перевода</translation>
    </message>
    <message>
      <source>There is no model for %1 → %2 yet. Download one of the pair: a package of Argos Translate (translate-%4_%5, a file ending in .argosmodel), an OPUS-MT or a CTranslate2 model. Then press “Add a model”.</source>
      <translation>Модели %1 → %2 пока нет. Скачайте модель этой пары: пакет Argos Translate (translate-%4_%5, файл с окончанием .argosmodel), модель OPUS-MT или CTranslate2. Затем нажмите «Добавить модель».</translation>
    </message>
    <message>
      <source>Translate</source>
      <translation>Перевести</translation>
    </message>
  </context>
  <context>
    <name>Typology</name>
    <message>
      <source>A key that this locale's keyboard or program does not have.</source>
      <translation>Клавиша, которой нет на здешней клавиатуре или в программе.</translation>
    </message>
    <message>
      <source>A link or reference leads nowhere or to the wrong place.</source>
      <translation>Ссылка ведёт в никуда или не туда.</translation>
    </message>
    <message>
      <source>A mark is wrong, missing or too many.</source>
      <translation>Знак неверный, пропущен или лишний.</translation>
    </message>
    <message>
      <source>A minor one costs a tenth of a point.</source>
      <translation>Лёгкая стоит десятую долю очка.</translation>
    </message>
    <message>
      <source>A tag or placeholder is lost, misplaced or changed.</source>
      <translation>Тег или подстановка потеряны, не на месте или изменены.</translation>
    </message>
    <message>
      <source>A term is not the one the field, the client or the text itself uses.</source>
      <translation>Термин не тот, что принят в области, у заказчика или в самом тексте.</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>Точность</translation>
    </message>
    <message>
      <source>Addition</source>
      <translation>Добавление</translation>
    </message>
    <message>
      <source>Address format</source>
      <translation>Формат адреса</translation>
    </message>
    <message>
      <source>Against a style guide named in the brief.</source>
      <translation>Против руководства по стилю, названного в задании.</translation>
    </message>
    <message>
      <source>Against the glossary or the field's usage, inconsistent, or another concept.</source>
      <translation>Против глоссария или употребления в области, непоследовательно или другое понятие.</translation>
    </message>
    <message>
      <source>Against the house's style guide.</source>
      <translation>Против внутреннего руководства по стилю.</translation>
    </message>
    <message>
      <source>Against the rules of punctuation of the target language.</source>
      <translation>Против правил пунктуации языка перевода.</translation>
    </message>
    <message>
      <source>Against the spelling of the glossary or of the language.</source>
      <translation>Против написания в глоссарии или в языке.</translation>
    </message>
    <message>
      <source>An error of the source; the translation does not pay for it.</source>
      <translation>Ошибка источника; перевод за неё не платит.</translation>
    </message>
    <message>
      <source>Another term than the agreed one.</source>
      <translation>Не тот термин, о котором договорились.</translation>
    </message>
    <message>
      <source>Any other issue.</source>
      <translation>Любая другая ошибка.</translation>
    </message>
    <message>
      <source>Anything else that is an error of language.</source>
      <translation>Любая другая языковая ошибка.</translation>
    </message>
    <message>
      <source>Audience appropriateness</source>
      <translation>Соответствие читателю</translation>
    </message>
    <message>
      <source>Awkward</source>
      <translation>Нескладно</translation>
    </message>
    <message>
      <source>Awkward style</source>
      <translation>Нескладный стиль</translation>
    </message>
    <message>
      <source>Breaks a rule of the target language.</source>
      <translation>Нарушает правило языка перевода.</translation>
    </message>
    <message>
      <source>Changes its manner for no reason.</source>
      <translation>Без причины меняет манеру.</translation>
    </message>
    <message>
      <source>Character encoding</source>
      <translation>Кодировка символов</translation>
    </message>
    <message>
      <source>Characters are garbled.</source>
      <translation>Символы испорчены.</translation>
    </message>
    <message>
      <source>Clumsy or hard to read.</source>
      <translation>Неуклюже или трудно читать.</translation>
    </message>
    <message>
      <source>Correct, but not how this text should read.</source>
      <translation>Верно, но такой текст должен читаться иначе.</translation>
    </message>
    <message>
      <source>Creative reinterpretation</source>
      <translation>Творческое переосмысление</translation>
    </message>
    <message>
      <source>Critical</source>
      <translation>Критическая</translation>
    </message>
    <message>
      <source>Culture-specific reference</source>
      <translation>Культурная отсылка</translation>
    </message>
    <message>
      <source>Currency format</source>
      <translation>Формат валюты</translation>
    </message>
    <message>
      <source>Cut off, or too long for its place.</source>
      <translation>Обрезано или слишком длинно для своего места.</translation>
    </message>
    <message>
      <source>Date format</source>
      <translation>Формат даты</translation>
    </message>
    <message>
      <source>Design and markup</source>
      <translation>Оформление и разметка</translation>
    </message>
    <message>
      <source>Do not translate</source>
      <translation>Не переводить</translation>
    </message>
    <message>
      <source>Fluency</source>
      <translation>Беглость</translation>
    </message>
    <message>
      <source>Free but deliberate; counts nothing.</source>
      <translation>Вольно, но намеренно; ничего не стоит.</translation>
    </message>
    <message>
      <source>Grammar</source>
      <translation>Грамматика</translation>
    </message>
    <message>
      <source>Grammatical, but no native would put it so: husks, above all.</source>
      <translation>Грамматично, но носитель так не скажет: прежде всего кальки.</translation>
    </message>
    <message>
      <source>How a number is dialled and grouped.</source>
      <translation>Как номер набирают и группируют.</translation>
    </message>
    <message>
      <source>How the text is laid out and marked up.</source>
      <translation>Как текст размещён и размечен.</translation>
    </message>
    <message>
      <source>Impossible to mark error by error; costs 25 points whatever the severity.</source>
      <translation>Пометить ошибки по одной невозможно; стоит 25 очков при любой тяжести.</translation>
    </message>
    <message>
      <source>Inappropriate for context</source>
      <translation>Не подходит к контексту</translation>
    </message>
    <message>
      <source>Inconsistency</source>
      <translation>Непоследовательность</translation>
    </message>
    <message>
      <source>Inconsistent style</source>
      <translation>Непоследовательный стиль</translation>
    </message>
    <message>
      <source>Inconsistent use</source>
      <translation>Непоследовательное употребление</translation>
    </message>
    <message>
      <source>Inconsistent use of terminology</source>
      <translation>Непоследовательная терминология</translation>
    </message>
    <message>
      <source>Inconsistent with external reference</source>
      <translation>Расходится с внешним источником</translation>
    </message>
    <message>
      <source>Inconsistent with terminology resource</source>
      <translation>Расходится с терминологической базой</translation>
    </message>
    <message>
      <source>Insults or embarrasses these readers.</source>
      <translation>Оскорбляет или смущает этих читателей.</translation>
    </message>
    <message>
      <source>Language register</source>
      <translation>Языковой регистр</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>Вёрстка</translation>
    </message>
    <message>
      <source>Leaves out something that the source says; mark it in the source.</source>
      <translation>Пропускает сказанное в источнике; помечайте в источнике.</translation>
    </message>
    <message>
      <source>Less specific than the source.</source>
      <translation>Менее конкретно, чем в источнике.</translation>
    </message>
    <message>
      <source>Letters, accents or capitals are wrong.</source>
      <translation>Неверные буквы, диакритика или прописные.</translation>
    </message>
    <message>
      <source>Linguistic conventions</source>
      <translation>Языковые нормы</translation>
    </message>
    <message>
      <source>Link or cross-reference</source>
      <translation>Ссылка или перекрёстная ссылка</translation>
    </message>
    <message>
      <source>Links between sentences, or the form of this kind of text, are broken.</source>
      <translation>Нарушены связи между предложениями или форма такого текста.</translation>
    </message>
    <message>
      <source>Locale convention</source>
      <translation>Местная норма</translation>
    </message>
    <message>
      <source>Locale conventions</source>
      <translation>Местные нормы</translation>
    </message>
    <message>
      <source>Major</source>
      <translation>Существенная</translation>
    </message>
    <message>
      <source>Markup tag</source>
      <translation>Тег разметки</translation>
    </message>
    <message>
      <source>Measurement format</source>
      <translation>Формат мер</translation>
    </message>
    <message>
      <source>Minor</source>
      <translation>Лёгкая</translation>
    </message>
    <message>
      <source>Miscellaneous error</source>
      <translation>Прочая ошибка</translation>
    </message>
    <message>
      <source>Missing text</source>
      <translation>Пропущенный текст</translation>
    </message>
    <message>
      <source>Misspelling</source>
      <translation>Опечатка</translation>
    </message>
    <message>
      <source>Mistranslation</source>
      <translation>Неверный перевод</translation>
    </message>
    <message>
      <source>More specific than the source.</source>
      <translation>Конкретнее, чем в источнике.</translation>
    </message>
    <message>
      <source>Name format</source>
      <translation>Формат имени</translation>
    </message>
    <message>
      <source>Neutral</source>
      <translation>Нейтральная</translation>
    </message>
    <message>
      <source>Nobody can say what it means.</source>
      <translation>Никто не скажет, что это значит.</translation>
    </message>
    <message>
      <source>Non-translation</source>
      <translation>Не перевод</translation>
    </message>
    <message>
      <source>Not the word a specialist would use, or the name of another concept.</source>
      <translation>Не то слово, что у специалиста, или имя другого понятия.</translation>
    </message>
    <message>
      <source>Not written as readers of this locale expect.</source>
      <translation>Написано не так, как ждут здешние читатели.</translation>
    </message>
    <message>
      <source>Number format</source>
      <translation>Формат числа</translation>
    </message>
    <message>
      <source>Offensive</source>
      <translation>Оскорбительно</translation>
    </message>
    <message>
      <source>Omission</source>
      <translation>Пропуск</translation>
    </message>
    <message>
      <source>Order and form of an address.</source>
      <translation>Порядок и вид адреса.</translation>
    </message>
    <message>
      <source>Order, names or signs of a date.</source>
      <translation>Порядок, названия или знаки даты.</translation>
    </message>
    <message>
      <source>Organization style</source>
      <translation>Стиль организации</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Другое</translation>
    </message>
    <message>
      <source>Overtranslation</source>
      <translation>Излишний перевод</translation>
    </message>
    <message>
      <source>Paragraphs, tables, fonts or direction.</source>
      <translation>Абзацы, таблицы, шрифты или направление.</translation>
    </message>
    <message>
      <source>Punctuation</source>
      <translation>Пунктуация</translation>
    </message>
    <message>
      <source>Punctuation error</source>
      <translation>Пунктуационная ошибка</translation>
    </message>
    <message>
      <source>Readers here cannot know what is meant.</source>
      <translation>Здешние читатели не могут знать, о чём речь.</translation>
    </message>
    <message>
      <source>Reads otherwise than a text it must agree with.</source>
      <translation>Читается иначе, чем текст, с которым должно согласовываться.</translation>
    </message>
    <message>
      <source>Register</source>
      <translation>Регистр</translation>
    </message>
    <message>
      <source>Right as a translation, wrong for these readers.</source>
      <translation>Верно как перевод, но не для этих читателей.</translation>
    </message>
    <message>
      <source>Right word, wrong form: case, number, gender, tense, a part of the word.</source>
      <translation>Верное слово в неверной форме: падеж, число, род, время, часть слова.</translation>
    </message>
    <message>
      <source>Says something that the source does not.</source>
      <translation>Говорит то, чего нет в источнике.</translation>
    </message>
    <message>
      <source>Separators, grouping or digits.</source>
      <translation>Разделители, группировка или цифры.</translation>
    </message>
    <message>
      <source>Serious</source>
      <translation>Серьёзная</translation>
    </message>
    <message>
      <source>Several terms for one concept where one is wanted.</source>
      <translation>Несколько терминов для одного понятия, где нужен один.</translation>
    </message>
    <message>
      <source>Shortcut key</source>
      <translation>Горячая клавиша</translation>
    </message>
    <message>
      <source>Sign, place or name of a currency.</source>
      <translation>Знак, место или название валюты.</translation>
    </message>
    <message>
      <source>Something that should have stayed as it is was translated.</source>
      <translation>Переведено то, что должно было остаться как есть.</translation>
    </message>
    <message>
      <source>Source error</source>
      <translation>Ошибка источника</translation>
    </message>
    <message>
      <source>Source text was left standing.</source>
      <translation>Оставлен исходный текст.</translation>
    </message>
    <message>
      <source>Spelling</source>
      <translation>Орфография</translation>
    </message>
    <message>
      <source>Style</source>
      <translation>Стиль</translation>
    </message>
    <message>
      <source>Syntactic error</source>
      <translation>Синтаксическая ошибка</translation>
    </message>
    <message>
      <source>Telephone format</source>
      <translation>Формат телефона</translation>
    </message>
    <message>
      <source>Terminology</source>
      <translation>Терминология</translation>
    </message>
    <message>
      <source>Text of the layout did not make it into the product.</source>
      <translation>Текст макета не попал в продукт.</translation>
    </message>
    <message>
      <source>Text or a picture of the source has no counterpart.</source>
      <translation>У текста или картинки источника нет соответствия.</translation>
    </message>
    <message>
      <source>Textual conventions</source>
      <translation>Нормы текста</translation>
    </message>
    <message>
      <source>The meaning is another one.</source>
      <translation>Смысл другой.</translation>
    </message>
    <message>
      <source>The target does not say what the source says.</source>
      <translation>Перевод не говорит того, что говорит источник.</translation>
    </message>
    <message>
      <source>The target is not well-formed in its own language.</source>
      <translation>Перевод неправилен в собственном языке.</translation>
    </message>
    <message>
      <source>Third-party style</source>
      <translation>Сторонний стиль</translation>
    </message>
    <message>
      <source>Time format</source>
      <translation>Формат времени</translation>
    </message>
    <message>
      <source>Times of day and durations.</source>
      <translation>Время суток и длительность.</translation>
    </message>
    <message>
      <source>Too formal or too familiar.</source>
      <translation>Слишком официально или слишком фамильярно.</translation>
    </message>
    <message>
      <source>Truncation or text expansion</source>
      <translation>Обрезка или разрастание текста</translation>
    </message>
    <message>
      <source>Undertranslation</source>
      <translation>Недостаточный перевод</translation>
    </message>
    <message>
      <source>Unidiomatic style</source>
      <translation>Неидиоматичный стиль</translation>
    </message>
    <message>
      <source>Unintelligible</source>
      <translation>Непонятно</translation>
    </message>
    <message>
      <source>Units or how they are written.</source>
      <translation>Единицы или их запись.</translation>
    </message>
    <message>
      <source>Untranslated</source>
      <translation>Не переведено</translation>
    </message>
    <message>
      <source>Untranslated text</source>
      <translation>Непереведённый текст</translation>
    </message>
    <message>
      <source>Word class, order or construction of the sentence is wrong.</source>
      <translation>Неверны часть речи, порядок слов или строение предложения.</translation>
    </message>
    <message>
      <source>Word structure or agreement error</source>
      <translation>Ошибка в строении слова или согласовании</translation>
    </message>
    <message>
      <source>Wrong term</source>
      <translation>Неверный термин</translation>
    </message>
  </context>
  <context>
    <name>VerdictCard</name>
    <message>
      <source>%1 characters</source>
      <translation>знаков: %1</translation>
    </message>
    <message>
      <source>%1 penalty points</source>
      <translation>штрафных очков: %1</translation>
    </message>
    <message>
      <source>%1 words</source>
      <translation>слов: %1</translation>
    </message>
    <message>
      <source>Fail</source>
      <translation>Не проходит</translation>
    </message>
    <message>
      <source>No threshold set</source>
      <translation>Порог не задан</translation>
    </message>
    <message>
      <source>Nothing evaluated yet</source>
      <translation>Ещё ничего не оценено</translation>
    </message>
    <message>
      <source>Pass</source>
      <translation>Проходит</translation>
    </message>
    <message>
      <source>Sample too small to tell</source>
      <translation>Выборка слишком мала для вывода</translation>
    </message>
    <message>
      <source>Show what was evaluated</source>
      <translation>Показать, что оценено</translation>
    </message>
    <message>
      <source>This project is large: the report works the scorecard out (Ctrl+Shift+R).</source>
      <translation>Проект велик: карту оценки посчитает отчёт (Ctrl+Shift+R).</translation>
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>Begin</source>
      <translation>Начать</translation>
    </message>
    <message>
      <source>Open again</source>
      <translation>Открыть снова</translation>
    </message>
    <message>
      <source>Projects you open are listed here. The sample project shows what is what.</source>
      <translation>Здесь перечислены проекты, которые вы открывали. Учебный проект покажет, что к чему.</translation>
    </message>
    <message>
      <source>Review machine translation: scores, checks and verbal husks.</source>
      <translation>Проверка машинного перевода: оценки, проверки и дословные кальки.</translation>
    </message>
    <message>
      <source>or drop files anywhere in this window</source>
      <translation>или перетащите файлы в любое место окна</translation>
    </message>
  </context>
  <context>
    <name>WolfLine</name>
    <message>
      <source>Show</source>
      <translation>Показать</translation>
    </message>
    <message>
      <source>Switch off</source>
      <translation>Выключить</translation>
    </message>
    <message>
      <source>Switch on</source>
      <translation>Включить</translation>
    </message>
  </context>
  <context>
    <name>WolfList</name>
    <message numerus="yes">
      <source>right %n time(s) of %1; %2 open</source>
      <translation>
        <numerusform>права %n раз из %1; открыто %2</numerusform>
        <numerusform>права %n раза из %1; открыто %2</numerusform>
        <numerusform>права %n раз из %1; открыто %2</numerusform>
      </translation>
    </message>
    <message>
      <source>switched off in this project</source>
      <translation>в этом проекте выключено</translation>
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source>%1 h %2 min</source>
      <translation>%1 ч %2 мин</translation>
    </message>
    <message>
      <source>%1 min</source>
      <translation>%1 мин</translation>
    </message>
    <message>
      <source>%1 min %2 s</source>
      <translation>%1 мин %2 с</translation>
    </message>
    <message>
      <source>%1 s</source>
      <translation>%1 с</translation>
    </message>
    <message numerus="yes">
      <source>%n comment(s)</source>
      <translation>
        <numerusform>%n комментарий</numerusform>
        <numerusform>%n комментария</numerusform>
        <numerusform>%n комментариев</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n finding(s)</source>
      <translation>
        <numerusform>%n замечание</numerusform>
        <numerusform>%n замечания</numerusform>
        <numerusform>%n замечаний</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n mark(s)</source>
      <translation>
        <numerusform>%n пометка</numerusform>
        <numerusform>%n пометки</numerusform>
        <numerusform>%n пометок</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n mark(s) imported.</source>
      <translation>
        <numerusform>Импортирована %n пометка.</numerusform>
        <numerusform>Импортированы %n пометки.</numerusform>
        <numerusform>Импортировано %n пометок.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n mark(s) name words that do not stand where the file says; they count, but nothing is underlined.</source>
      <translation>
        <numerusform>%n пометка называет слова, которых нет на указанном месте; она считается, но ничего не подчёркнуто.</numerusform>
        <numerusform>%n пометки называют слова, которых нет на указанном месте; они считаются, но ничего не подчёркнуто.</numerusform>
        <numerusform>%n пометок называют слова, которых нет на указанном месте; они считаются, но ничего не подчёркнуто.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them are there already.</source>
      <translation>
        <numerusform>%n из них уже есть.</numerusform>
        <numerusform>%n из них уже есть.</numerusform>
        <numerusform>%n из них уже есть.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of them need a look.</source>
      <translation>
        <numerusform>%n из них требует внимания.</numerusform>
        <numerusform>%n из них требуют внимания.</numerusform>
        <numerusform>%n из них требуют внимания.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open finding(s)</source>
      <translation>
        <numerusform>%n открытое замечание</numerusform>
        <numerusform>%n открытых замечания</numerusform>
        <numerusform>%n открытых замечаний</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n reference set(s)</source>
      <translation>
        <numerusform>%n набор эталонов</numerusform>
        <numerusform>%n набора эталонов</numerusform>
        <numerusform>%n наборов эталонов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) judge nothing and are left out.</source>
      <translation>
        <numerusform>%n строка ничего не оценивает и пропущена.</numerusform>
        <numerusform>%n строки ничего не оценивают и пропущены.</numerusform>
        <numerusform>%n строк ничего не оценивают и пропущены.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n segment(s)</source>
      <translation>
        <numerusform>%n сегмент</numerusform>
        <numerusform>%n сегмента</numerusform>
        <numerusform>%n сегментов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n segment(s) imported.</source>
      <translation>
        <numerusform>Импортирован %n сегмент.</numerusform>
        <numerusform>Импортировано %n сегмента.</numerusform>
        <numerusform>Импортировано %n сегментов.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n segment(s) to translate.</source>
      <translation>
        <numerusform>%n сегмент к переводу.</numerusform>
        <numerusform>%n сегмента к переводу.</numerusform>
        <numerusform>%n сегментов к переводу.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n segment(s) translated.</source>
      <translation>
        <numerusform>Переведён %n сегмент.</numerusform>
        <numerusform>Переведено %n сегмента.</numerusform>
        <numerusform>Переведено %n сегментов.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n segment(s) with</source>
      <translation>
        <numerusform>%n сегмент,</numerusform>
        <numerusform>%n сегмента,</numerusform>
        <numerusform>%n сегментов,</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n translation(s) estimated.</source>
      <translation>
        <numerusform>Оценён %n перевод.</numerusform>
        <numerusform>Оценено %n перевода.</numerusform>
        <numerusform>Оценено %n переводов.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n were there already.</source>
      <translation>
        <numerusform>%n уже была.</numerusform>
        <numerusform>%n уже были.</numerusform>
        <numerusform>%n уже было.</numerusform>
      </translation>
    </message>
    <message>
      <source>Here only</source>
      <translation>Только здесь</translation>
    </message>
    <message numerus="yes">
      <source>In %n segment(s) a clause seems left out or made up.</source>
      <translation>
        <numerusform>В %n сегменте часть фразы, похоже, пропущена или придумана.</numerusform>
        <numerusform>В %n сегментах часть фразы, похоже, пропущена или придумана.</numerusform>
        <numerusform>В %n сегментах часть фразы, похоже, пропущена или придумана.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The target and %n system(s) are scored.</source>
      <translation>
        <numerusform>Оцениваются перевод и %n система.</numerusform>
        <numerusform>Оцениваются перевод и %n системы.</numerusform>
        <numerusform>Оцениваются перевод и %n систем.</numerusform>
      </translation>
    </message>
    <message>
      <source>This rule in the project</source>
      <translation>Это правило в проекте</translation>
    </message>
    <message>
      <source>This text everywhere</source>
      <translation>Этот текст везде</translation>
    </message>
    <message>
      <source>a few seconds left</source>
      <translation>осталось несколько секунд</translation>
    </message>
    <message>
      <source>about %1 h left</source>
      <translation>осталось около %1 ч</translation>
    </message>
    <message>
      <source>about %1 min left</source>
      <translation>осталось около %1 мин</translation>
    </message>
    <message>
      <source>about %1 s left</source>
      <translation>осталось около %1 с</translation>
    </message>
    <message numerus="yes">
      <source>and %n more file(s)</source>
      <translation>
        <numerusform>и ещё %n файл</numerusform>
        <numerusform>и ещё %n файла</numerusform>
        <numerusform>и ещё %n файлов</numerusform>
      </translation>
    </message>
    <message>
      <source>approved</source>
      <translation>утверждён</translation>
    </message>
    <message>
      <source>critical</source>
      <translation>критическое</translation>
    </message>
    <message>
      <source>hint</source>
      <translation>подсказка</translation>
    </message>
    <message numerus="yes">
      <source>in %n segment(s)</source>
      <translation>
        <numerusform>в %n сегменте</numerusform>
        <numerusform>в %n сегментах</numerusform>
        <numerusform>в %n сегментах</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n segment(s).</source>
      <translation>
        <numerusform>в %n сегменте.</numerusform>
        <numerusform>в %n сегментах.</numerusform>
        <numerusform>в %n сегментах.</numerusform>
      </translation>
    </message>
    <message>
      <source>listed for its neighbour</source>
      <translation>показан ради соседа</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>заблокировано</translation>
    </message>
    <message>
      <source>major</source>
      <translation>существенное</translation>
    </message>
    <message>
      <source>minor</source>
      <translation>лёгкое</translation>
    </message>
    <message>
      <source>neutral</source>
      <translation>нейтральное</translation>
    </message>
    <message>
      <source>new</source>
      <translation>новый</translation>
    </message>
    <message>
      <source>no translation</source>
      <translation>нет перевода</translation>
    </message>
    <message>
      <source>none</source>
      <translation>нет</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>отклонён</translation>
    </message>
    <message>
      <source>reviewed</source>
      <translation>проверен</translation>
    </message>
    <message>
      <source>today</source>
      <translation>сегодня</translation>
    </message>
    <message>
      <source>translated</source>
      <translation>переведён</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>вчера</translation>
    </message>
  </context>
  <context>
    <name>sheet</name>
    <message>
      <source>calibrated</source>
      <translation>калиброванная</translation>
    </message>
    <message>
      <source>non-linear</source>
      <translation>нелинейная</translation>
    </message>
    <message>
      <source>raw</source>
      <translation>сырая</translation>
    </message>
  </context>
</TS>
