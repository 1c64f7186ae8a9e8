import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a model is worn, what is looked at when it is handed out, and the safety notice in versions that never change. */
export class Immersion1767000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const [language, lines] of Object.entries(FIRST_NOTICE)) await runner.query(`INSERT INTO safety_notice (version, language, text, published_at) VALUES ('2026-01', $1, $2, '2026-01-01T00:00:00Z')`, [language, lines.join('\n')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER booking_notice_version ON booking');
    await runner.query('ALTER TABLE booking DROP COLUMN safety_notice_version');
    await runner.query('DROP TABLE safety_notice');
    await runner.query('DROP FUNCTION booking_notice_version(), safety_notice_stays()');
    await runner.query('DROP TRIGGER equipment_model_next_version ON equipment_model');
    await runner.query(
      'ALTER TABLE equipment_model DROP COLUMN immersion_minutes, DROP COLUMN first_time_minutes, DROP COLUMN break_minutes, DROP COLUMN daily_minutes, DROP COLUMN warn_minutes, DROP COLUMN checklist_off, DROP COLUMN accessories, DROP COLUMN version',
    );
  }
}

const STATEMENTS = [
  `ALTER TABLE equipment_model
     ADD COLUMN immersion_minutes integer NOT NULL DEFAULT 20 CONSTRAINT equipment_model_immersion CHECK (immersion_minutes BETWEEN 5 AND 30),
     ADD COLUMN first_time_minutes integer NOT NULL DEFAULT 10 CONSTRAINT equipment_model_first_time CHECK (first_time_minutes BETWEEN 5 AND 30),
     ADD COLUMN break_minutes integer NOT NULL DEFAULT 10 CONSTRAINT equipment_model_break CHECK (break_minutes BETWEEN 5 AND 120),
     ADD COLUMN daily_minutes integer DEFAULT 60 CONSTRAINT equipment_model_daily CHECK (daily_minutes BETWEEN 5 AND 240),
     ADD COLUMN warn_minutes integer NOT NULL DEFAULT 3 CONSTRAINT equipment_model_warn CHECK (warn_minutes BETWEEN 1 AND 10),
     ADD COLUMN checklist_off text[] NOT NULL DEFAULT '{}' CONSTRAINT equipment_model_checklist CHECK (checklist_off <@ ARRAY['CONTROLLERS', 'BOUNDARY', 'COVER', 'CHANGE_COVER', 'DOCK']),
     ADD COLUMN accessories jsonb NOT NULL DEFAULT '[]' CONSTRAINT equipment_model_accessories CHECK (jsonb_typeof(accessories) = 'array' AND jsonb_array_length(accessories) <= 8),
     ADD COLUMN version integer NOT NULL DEFAULT 0,
     ADD CONSTRAINT equipment_model_worn CHECK (category NOT IN ('VR_HEADSET', 'AR_HEADSET') OR (first_time_minutes <= immersion_minutes AND warn_minutes < first_time_minutes AND (daily_minutes IS NULL OR daily_minutes >= immersion_minutes)))`,
  'CREATE TRIGGER equipment_model_next_version BEFORE UPDATE ON equipment_model FOR EACH ROW EXECUTE FUNCTION next_version()',
  `CREATE TABLE safety_notice (
     version text NOT NULL CONSTRAINT safety_notice_version CHECK (version ~ '^\\d{4}-\\d{2}$'),
     language text NOT NULL CONSTRAINT safety_notice_language CHECK (language IN ('fr', 'en', 'es', 'pt', 'ar', 'uk')),
     text text NOT NULL CONSTRAINT safety_notice_text CHECK (length(text) BETWEEN 1 AND 6100),
     published_at timestamptz NOT NULL,
     -- Null for the first, which came with the product.
     published_by uuid CONSTRAINT safety_notice_published_by REFERENCES account ON DELETE SET NULL,
     request_key text,
     CONSTRAINT safety_notice_pk PRIMARY KEY (version, language),
     CONSTRAINT safety_notice_once UNIQUE (published_by, request_key, language)
   )`,
  // What was read and accepted must be there to be read again: nothing changes but that who published it is forgotten.
  `CREATE FUNCTION safety_notice_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND NEW.published_by IS NULL AND (NEW.version, NEW.language, NEW.text, NEW.published_at, NEW.request_key) IS NOT DISTINCT FROM (OLD.version, OLD.language, OLD.text, OLD.published_at, OLD.request_key)
     THEN RETURN NEW;
     END IF;
     RAISE EXCEPTION 'A published safety notice never changes; publish another version.' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  'CREATE TRIGGER safety_notice_stays BEFORE UPDATE OR DELETE ON safety_notice FOR EACH ROW EXECUTE FUNCTION safety_notice_stays()',
  'CREATE TRIGGER safety_notice_never_emptied BEFORE TRUNCATE ON safety_notice FOR EACH STATEMENT EXECUTE FUNCTION safety_notice_stays()',
  // Null for who accepted the advice before it had versions.
  'ALTER TABLE booking ADD COLUMN safety_notice_version text',
  // Whoever writes that the notice was accepted and does not say which means the one that is current; who is forgotten takes it along.
  `CREATE FUNCTION booking_notice_version() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.safety_notice_version := CASE WHEN NEW.safety_notice_at IS NOT NULL THEN coalesce(NEW.safety_notice_version, (SELECT max(version) FROM safety_notice)) END;
     RETURN NEW;
   END $$`,
  'CREATE TRIGGER booking_notice_version BEFORE INSERT OR UPDATE OF safety_notice_at ON booking FOR EACH ROW EXECUTE FUNCTION booking_notice_version()',
];

/** After Anses (2021) and INRS (Travail & Sécurité no. 833, Références en santé au travail no. 161). One line is one thing to know. */
const FIRST_NOTICE = {
  fr: [
    'Restez assis si vous le pouvez, et dans la zone indiquée au sol.',
    'Au premier malaise, même léger, retirez le casque et prévenez l’équipe.',
    'Faites les pauses indiquées. La première fois, la séance est plus courte.',
    'Le casque est déconseillé en cas d’épilepsie, de grossesse, de migraine, de troubles de l’équilibre, de mal des transports ou avec un appareil médical implanté.',
    'Si l’une de ces situations vous concerne, parlez-en à l’équipe. Vous n’avez pas à dire laquelle.',
    'Après la séance, reposez-vous une à deux heures avant de conduire.',
    'Évitez les écrans dans les deux heures avant de dormir.',
    'Respectez l’âge indiqué pour l’activité.',
    'Chaque casque est nettoyé entre deux personnes.',
  ],
  en: [
    'Stay seated if you can, and within the area marked on the floor.',
    'At the first discomfort, even slight, take the headset off and tell the team.',
    'Take the breaks you are told to take. The first time, the session is shorter.',
    'The headset is not advised with epilepsy, pregnancy, migraine, balance disorders, motion sickness or an implanted medical device.',
    'If one of these situations is yours, talk to the team. You do not have to say which one.',
    'After the session, rest for one to two hours before driving.',
    'Avoid screens for two hours before you sleep.',
    'Respect the age given for the activity.',
    'Each headset is cleaned between two people.',
  ],
  es: [
    'Quédese sentado si puede, y dentro de la zona marcada en el suelo.',
    'Al primer malestar, aunque sea leve, quítese el casco y avise al equipo.',
    'Haga las pausas indicadas. La primera vez, la sesión es más corta.',
    'El casco no se aconseja en caso de epilepsia, embarazo, migraña, problemas de equilibrio, mareo en los viajes o con un aparato médico implantado.',
    'Si una de estas situaciones es la suya, hable con el equipo. No tiene que decir cuál.',
    'Después de la sesión, descanse de una a dos horas antes de conducir.',
    'Evite las pantallas en las dos horas antes de dormir.',
    'Respete la edad indicada para la actividad.',
    'Cada casco se limpia entre una persona y otra.',
  ],
  pt: [
    'Fique sentado se puder, e dentro da zona marcada no chão.',
    'Ao primeiro mal-estar, mesmo ligeiro, tire os óculos e avise a equipa.',
    'Faça as pausas indicadas. Na primeira vez, a sessão é mais curta.',
    'Os óculos não são aconselhados em caso de epilepsia, gravidez, enxaqueca, problemas de equilíbrio, enjoo em viagem ou com um aparelho médico implantado.',
    'Se uma destas situações é a sua, fale com a equipa. Não tem de dizer qual.',
    'Depois da sessão, descanse uma a duas horas antes de conduzir.',
    'Evite os ecrãs nas duas horas antes de dormir.',
    'Respeite a idade indicada para a atividade.',
    'Os óculos são limpos entre uma pessoa e outra.',
  ],
  ar: [
    'ابقَ جالسًا إن أمكن، وداخل المنطقة المحددة على الأرض.',
    'عند أول شعور بالتعب، حتى لو كان خفيفًا، انزع النظارة وأخبر الفريق.',
    'خذ فترات الراحة المحددة. في المرة الأولى تكون الجلسة أقصر.',
    'لا يُنصح باستعمال النظارة في حالة الصرع أو الحمل أو الصداع النصفي أو اضطرابات التوازن أو دوار السفر أو مع جهاز طبي مزروع.',
    'إذا كانت إحدى هذه الحالات تخصك، فتحدث مع الفريق. لست مضطرًا إلى ذكر أي حالة.',
    'بعد الجلسة، استرح من ساعة إلى ساعتين قبل قيادة السيارة.',
    'تجنب الشاشات خلال الساعتين قبل النوم.',
    'احترم السن المحددة للنشاط.',
    'تُنظَّف كل نظارة بين شخص وآخر.',
  ],
  uk: [
    'Сидіть, якщо можете, і залишайтеся в зоні, позначеній на підлозі.',
    'Якщо стало зле, навіть трохи, зніміть шолом і скажіть про це команді.',
    'Робіть перерви, коли вам про них кажуть. Першого разу сеанс коротший.',
    'Шолом не радять при епілепсії, вагітності, мігрені, порушеннях рівноваги, заколисуванні або з імплантованим медичним пристроєм.',
    'Якщо щось із цього стосується вас, поговоріть із командою. Ви не мусите казати, що саме.',
    'Після сеансу відпочиньте одну-дві години, перш ніж сідати за кермо.',
    'Уникайте екранів за дві години до сну.',
    'Дотримуйтеся віку, вказаного для заняття.',
    'Кожен шолом очищують після кожної людини.',
  ],
};
