import { describePages } from './public-pages.ts'

describePages('en')
