import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fieldOf,
  measuredThing,
  mentions,
  namesOf,
  plainWording,
  quoted,
  quotedNames,
  saysItBuilds,
  sharedAround,
  trimName,
} from './wording.ts'

describe('spelling', () => {
  test.each([
    ['长沙市政务云（长沙县专区）', '长沙市政务云(长沙县专区)'],
    ['智慧“五零”', '智慧五零'],
    ['建设 5G 基站', '建设5G基站'],
  ])('%s is compared as %s', (text, plain) => expect(plainWording(text)).toBe(plain))

  test('comparing what is comparable already changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = plainWording(text)
        expect(plainWording(plain)).toBe(plain)
      }),
    )
  })

  test('quotation marks inside a quoted name become single', () => {
    expect(quoted('智慧“五零”治理')).toBe('“智慧‘五零’治理”')
    expect(quotedNames('“星链数网”与“两主一特”')).toEqual(['星链数网', '两主一特'])
  })
})

describe('the name of an undertaking', () => {
  test.each([
    ['智慧路灯建设', '智慧路灯'],
    ['建设长沙县智能网联汽车云控平台', '智能网联汽车云控平台'],
    ['升级完善时空信息云平台', '时空信息云平台'],
    ['街镇试点专项', '街镇'],
  ])('%s is at its core %s', (name, core) => expect(trimName(name, '长沙县')).toBe(core))

  test('has the longest wording first; wordings under four signs tie nothing', () => {
    expect(namesOf(['街镇试点专项'], '长沙县')).toEqual(['街镇试点专项', '街镇试点'])
    expect(namesOf(['星沙'], '长沙县')).toEqual([])
  })
})

describe('what an indicator counts', () => {
  test.each([
    ['智慧井盖覆盖率', '智慧井盖'],
    ['5G基站数量', '5G基站'],
    ['水位计数量', '水位计'],
    ['全县范围智慧校园建成率', '智慧校园'],
    ['“星链数网”产业规模', '星链数网'],
    ['渡口', null],
  ])('%s: %s', (name, thing) => expect(measuredThing(name)).toBe(thing))
})

describe('a text mentions a name', () => {
  test.each([
    ['as a whole word before punctuation', '建智慧校园：升级校园网', '智慧校园', true],
    ['before a word of building', '智慧井盖升级', '智慧井盖', true],
    ['not as the beginning of another name', '智慧道路运输物流', '智慧道路', false],
    ['once of two times', '智慧道路运输、智慧道路', '智慧道路', true],
    ['not at all', '智慧交通', '智慧校园', false],
  ])('%s', (_title, text, name, expected) => expect(mentions(text, name)).toBe(expected))
})

describe('a text says that a thing is built', () => {
  const builds = (text: string, name: string) => saysItBuilds(text, name, '长沙县')
  test.each([
    ['after a verb', '打造北部农村创客平台、南部创客平台', '北部农村创客平台', true],
    ['after a verb and the county', '建县农业大数据中心', '农业大数据中心', true],
    ['at the head of a clause', '推广。物联网平台：统一终端', '物联网平台', true],
    ['not as one of several kinds', '建农业商贸物联网平台', '物联网平台', false],
    ['not as a place', '为星沙街道、智能安全硬件产业基地等建模型', '智能安全硬件产业基地', false],
    ['not as what it rests on', '以有机智慧园区为依托建平台', '智慧园区', false],
  ])('%s', (_title, text, name, expected) => expect(builds(text, name)).toBe(expected))
})

describe('the field of a name', () => {
  test('is what is made smart', () => {
    expect(fieldOf('智慧政务')).toBe('政务')
    expect(fieldOf('平安星沙')).toBeNull()
  })

  test('ties two texts only by a longer wording around it', () => {
    expect(sharedAround('政务', '政务服务大厅窗口', '“互联网+政务服务”平台')).toBe('政务服务')
    expect(sharedAround('政务', '非涉密政务系统', '“互联网+政务服务”平台')).toBeNull()
  })
})
