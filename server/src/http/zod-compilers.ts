import type { FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'

const refuseEarlySchemas = (): never => {
  throw new Error('a schema was set before its compilers')
}

/** Never asked: but without them Fastify loads its own compilers beforehand, a hundred files. */
export const schemaController = {
  compilersFactory: { buildValidator: refuseEarlySchemas, buildSerializer: refuseEarlySchemas },
}

/** Lets an application that was made with `schemaController` take zod's schemas. */
export const compileByZod = (app: FastifyInstance): void => {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
}
