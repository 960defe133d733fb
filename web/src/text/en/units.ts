import type { units as zh } from '../zh/units.ts'

export const units = {
  title: 'Units',
  joiner: ', ',
  firstOf: (first: string, count: number) =>
    `${first} and ${count - 1} ${count === 2 ? 'other' : 'others'}`,
  kinds: {
    county_department: 'County departments',
    party_organ: 'Party organs',
    public_institution: 'Public institutions',
    park: 'Parks and zones',
    town: 'Towns and subdistricts',
    city_body: 'City bodies',
    enterprise: 'Enterprises',
    collective: 'Named only as a group',
  },
} satisfies typeof zh
