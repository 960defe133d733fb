import type { Unit } from '@yardstick/shared/plan/schema.ts'

/** The list of units, the page of one unit, and the names of units wherever they are listed. */
export const units = {
  title: '单位',
  joiner: '、',
  firstOf: (first: string, count: number) => `${first} 等${count}家`,
  kinds: {
    county_department: '县直部门',
    party_organ: '党委机构',
    public_institution: '事业单位',
    park: '园区与片区',
    town: '镇街',
    city_body: '市级单位',
    enterprise: '企业',
    collective: '泛指的单位',
  } satisfies Record<Unit['kind'], string>,
}
