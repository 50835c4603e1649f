/** In a verb what a finger can do with each picture and instrument, in Chinese. */
import type { TouchKey } from './touch.en.ts';

export const touchZh = {
  'touch-dial': '转一转年轮',
  'touch-circle': '转一转年轮，点一座城市',
  'touch-two-stones': '轻点水面，投下一颗石子',
  'touch-second-ring': '从灯下拉出一座桥',
  'touch-campus': '在本子上画一圈',
  'touch-avenue': '领一位客人往前走',
  'touch-seats': '沿着座位数一圈',
  'touch-ring-roads': '拉着列车沿圈走',
  'touch-water': '抹一抹，让水变清',
  'touch-first-ring': '推开这扇门',
  'touch-workshop': '把机器挪到圈上',
  'touch-open-ring': '接着画这一圈',
  'touch-sculpture': '转一转石头',
  'touch-motor-city': '拨一拨轮子',
  'touch-ski-tracks': '在雪上划一道',
  'touch-expo': '点亮展位',
  'touch-ice-arcs': '在冰上划一道弧',
  'touch-trains': '转一转圆盘',
  'touch-rails': '拉着列车往前走',
  'touch-todays-line': '沿着树皮画一道弧',
  'touch-growth-rings': '用手指拂过年轮',
} satisfies Readonly<Record<TouchKey, string>>;
