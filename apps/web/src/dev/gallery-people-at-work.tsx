import { useState } from 'react';

import { useWords } from '../i18n/language-context.tsx';
import { Button } from '../ui/button.tsx';
import { CallStrip } from '../ui/call-strip.tsx';
import { Clocks } from '../ui/clocks.tsx';
import { ControlButton, ControlSwitch, LeaveButton } from '../ui/control-button.tsx';
import { DateChip } from '../ui/date-chip.tsx';
import { HoursRibbon } from '../ui/hours-ribbon.tsx';
import { InHand } from '../ui/in-hand.tsx';
import { LevelMeter } from '../ui/level-meter.tsx';
import { PersonFlag } from '../ui/person-flag.tsx';
import { Pointer } from '../ui/pointer.tsx';
import { Progress } from '../ui/progress.tsx';
import { Tile } from '../ui/tile.tsx';
import { toasts } from '../ui/toast-queue.ts';
import { GallerySection } from './gallery-section.tsx';
import { galleryWords } from './gallery-words.ts';

/** Hands on the board, faces in a call, clocks. */
export function GalleryPeopleAtWork() {
  const words = useWords(galleryWords);
  const [mic, setMic] = useState(false);
  const [camera, setCamera] = useState(true);
  const [screen, setScreen] = useState(false);
  const layla = { id: '1', name: words.layla, hue: 'saffron', shape: 'square' } as const;
  const mona = { id: '2', name: words.mona, hue: 'sea', shape: 'circle' } as const;
  return (
    <>
      <GallerySection title={words.sections.hands}>
        <div
          data-hue="sea"
          className="relative mt-3 rounded-task bg-p-soft px-3 py-3.25 shadow-[inset_0_0_0_1.5px_var(--p-line)]"
        >
          <PersonFlag hue="sea" icon="edit" className="absolute end-2.5 -top-2.5">
            {words.writing}
          </PersonFlag>
          <p className="text-meta text-ink-3">{words.area}</p>
          <p className="font-semibold">{words.touched}</p>
        </div>
        <InHand ofPerson data-hue="sea" className="relative mt-7 w-[246px] gap-2.25 px-3 py-3.25">
          <p className="text-meta text-ink-3">{words.inHand}</p>
          <p className="font-semibold text-pretty">{words.inHandTitle}</p>
          <div>
            <DateChip
              state="set"
              mine={{ day: words.day, time: words.mine }}
              theirs={{ time: words.theirs, hue: 'sea', shape: 'circle' }}
              label={words.dateLabel}
            />
          </div>
          <Pointer hue="sea" className="absolute end-8 bottom-2">
            {words.monaShort}
          </Pointer>
        </InHand>
      </GallerySection>
      <GallerySection title={words.sections.call}>
        <div className="grid grid-cols-2 gap-3 bg-paper p-1.5">
          <Tile person={mona} speaking says={words.paused} />
          <Tile person={layla} note={words.you} muted mutedLabel={words.muted} />
        </div>
        <div className="mt-3 flex flex-wrap items-center justify-center gap-2">
          <ControlSwitch
            icon={mic ? 'mic' : 'mic-off'}
            label={words.mic}
            on={mic}
            warns
            onChange={setMic}
          />
          <ControlSwitch
            icon={camera ? 'video' : 'video-off'}
            label={words.camera}
            on={camera}
            warns
            onChange={setCamera}
          />
          <ControlSwitch
            icon="share-screen"
            label={words.screen}
            on={screen}
            onChange={setScreen}
          />
          <ControlButton icon="settings" label={words.devices} />
          <LeaveButton onPress={() => undefined}>{words.leave}</LeaveButton>
          <LevelMeter level={0.7} label={words.level} />
        </div>
      </GallerySection>
      <GallerySection title={words.sections.banner}>
        <div className="overflow-hidden rounded-task">
          <CallStrip
            label={words.callOn}
            title={words.callOn}
            detail={words.callOnDetail}
            action={
              <Button kind="turned" size="small">
                {words.join}
              </Button>
            }
          />
        </div>
        <div className="mt-3.5">
          <Button
            onPress={() =>
              toasts.show({
                text: words.toast,
                action: { label: words.undo, icon: 'undo', onAct: () => undefined },
              })
            }
          >
            {words.showToast}
          </Button>
        </div>
      </GallerySection>
      <GallerySection title={words.sections.nav}>
        <div className="max-w-[216px] bg-paper p-2.5">
          <Clocks
            label={words.clocks}
            clocks={[
              {
                key: 'a',
                hue: 'saffron',
                shape: 'square',
                city: words.dubai,
                time: words.mine,
              },
              { key: 'b', hue: 'sea', shape: 'circle', city: words.cairo, time: words.theirs },
            ]}
          >
            <HoursRibbon
              lanes={[
                { hue: 'saffron', parts: [{ from: 0.188, to: 0.75 }] },
                { hue: 'sea', parts: [{ from: 0.313, to: 0.813 }] },
              ]}
              now={0.354}
              note={words.tip}
            />
          </Clocks>
        </div>
        <div className="mt-4 grid max-w-[320px] gap-3">
          <Progress label={words.progress} value={6 / 11} />
          <Progress label={words.progress} value={0.8} hue="sea" />
        </div>
      </GallerySection>
    </>
  );
}
