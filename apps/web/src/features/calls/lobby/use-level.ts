import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Loudness of a stream from 0 to 1, about fifteen times a second; `onHeard` whenever somebody speaks. While
 * it stands still it listens to nothing.
 */
export function useLevel(stream: MediaStream, onHeard: () => void, still = false): number {
  const [level, setLevel] = useState(0);
  const hear = useEffectEvent(onHeard);
  useEffect(() => {
    if (still) return;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 512;
    const source = context.createMediaStreamSource(stream);
    source.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      const next = loudnessOf(Math.sqrt(power));
      setLevel(next);
      if (next >= 0.3) hear();
    }, 66);
    return () => {
      clearInterval(timer);
      source.disconnect();
      void context.close();
      setLevel(0);
    };
  }, [stream, still]);
  return level;
}

/** Speech lies between −50 and −10 decibels; ears hear in decibels too. */
export function loudnessOf(amplitude: number): number {
  if (amplitude <= 0) return 0;
  return Math.max(0, Math.min(1, (20 * Math.log10(amplitude) + 50) / 40));
}
