/** In a verb what a finger can do with each picture and instrument, in Chinese. */
import type { TouchKey } from './touch.en.ts';

export const touchZh = {
  dial: '转一转年轮',
  circle: '转一转年轮，点一座城市',
  'two-stones': '轻点水面，投下一颗石子',
  'second-ring': '从灯下拉出一座桥',
  campus: '在本子上画一圈',
  avenue: '领一位客人往前走',
  seats: '沿着座位数一圈',
  'ring-roads': '拉着列车沿圈走',
  water: '抹一抹，让水变清',
  'first-ring': '推开这扇门',
  workshop: '把机器挪到圈上',
  'open-ring': '接着画这一圈',
  sculpture: '转一转石头',
  'motor-city': '拨一拨轮子',
  'ski-tracks': '在雪上划一道',
  expo: '点亮展位',
  'ice-arcs': '在冰上划一道弧',
  trains: '转一转圆盘',
  rails: '拉着列车往前走',
  'todays-line': '沿着树皮画一道弧',
  'growth-rings': '用手指拂过年轮',
} satisfies Readonly<Record<TouchKey, string>>;
