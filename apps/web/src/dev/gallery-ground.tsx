import { useWords } from '../i18n/language-context.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { icons, type IconName } from '../ui/icon-registry.ts';
import { Icon } from '../ui/icon.tsx';
import { lateIcons } from '../ui/late-icons.ts';
import { PeopleStack } from '../ui/people-stack.tsx';
import { Seat } from '../ui/seat.tsx';
import { TaskGlyph } from '../ui/task-glyph.tsx';
import { GallerySection } from './gallery-section.tsx';
import { galleryWords } from './gallery-words.ts';
import { hueNames } from './hue-names.ts';

const neutrals = [
  'paper',
  'sheet',
  'sunken',
  'line',
  'edge',
  'ink-3',
  'ink-2',
  'ink',
  'act',
  'agreed',
  'risk',
  'late',
] as const;

const swatch =
  'mb-1 block h-11.5 rounded-control shadow-[inset_0_0_0_1px_oklch(0.5_0.02_250/0.18)]';
const grid = 'grid grid-cols-[repeat(auto-fill,minmax(58px,1fr))] gap-2 text-meta text-ink-2';

/** Colours, people, type, states, icons. */
export function GalleryGround() {
  const words = useWords(galleryWords);
  const layla = { id: '1', name: words.layla, hue: 'saffron', shape: 'square' } as const;
  const mona = { id: '2', name: words.mona, hue: 'sea', shape: 'circle' } as const;
  const rami = { id: '3', name: words.rami, hue: 'fig', shape: 'square' } as const;
  return (
    <>
      <GallerySection title={words.sections.neutrals}>
        <div className={grid}>
          {neutrals.map((name) => (
            <bdi key={name} dir="ltr">
              <span className={swatch} style={{ background: `var(--color-${name})` }} />
              {name}
            </bdi>
          ))}
        </div>
      </GallerySection>
      <GallerySection title={words.sections.people}>
        <div className={grid}>
          {hueNames.map((hue) => (
            <bdi key={hue} dir="ltr" data-hue={hue}>
              <span
                className={swatch}
                style={{
                  background: 'linear-gradient(to bottom, var(--p) 62%, var(--p-soft) 62%)',
                }}
              />
              {hue}
            </bdi>
          ))}
        </div>
        <div className="mt-4.5 flex flex-wrap items-center gap-3.5">
          <Avatar {...layla} size="big" />
          <Avatar {...rami} size="big" />
          <Avatar {...mona} size="big" />
          <Avatar {...mona} size="normal" solid />
          <p className="max-w-[26ch] text-meta text-ink-3">{words.shapes}</p>
          <PeopleStack people={[layla, mona, rami]} label={words.here} more={words.more} />
          <Seat shape="circle" hue="sea" label={words.seat} />
          <p className="text-meta text-ink-3">{words.ring}</p>
        </div>
      </GallerySection>
      <GallerySection title={words.sections.type}>
        <div className="grid gap-1.5">
          <p className="text-display-tight">{words.display}</p>
          <p className="text-title font-semibold">{words.titleStep}</p>
          <p className="text-lead">{words.lead}</p>
          <p className="text-read">{words.read}</p>
          <p>{words.ui}</p>
          <p className="text-meta text-ink-3">{words.meta}</p>
        </div>
      </GallerySection>
      <GallerySection title={words.sections.states}>
        <ul className="grid gap-2.5">
          {(
            [
              ['requested', words.requested],
              ['in_progress', words.inProgress],
              ['waiting_client', words.waiting],
              ['in_review', words.inReview],
              ['done', words.done],
            ] as const
          ).map(([kind, text]) => (
            <li key={kind} className="flex items-center gap-2">
              <TaskGlyph kind={kind} />
              {text}
            </li>
          ))}
        </ul>
      </GallerySection>
      <GallerySection title={words.sections.icons} wide>
        <div className="flex flex-wrap gap-3.5 text-ink-2">
          {(Object.keys({ ...icons, ...lateIcons }) as IconName[]).map((name) => (
            <Icon key={name} name={name} label={name} />
          ))}
        </div>
      </GallerySection>
    </>
  );
}
