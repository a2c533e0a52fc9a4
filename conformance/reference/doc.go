// Package reference is the reference server: the behaviour of GenerateAggregateConfigRulesReport, in memory, behind
// the generated stub. It is the one package besides generated code and tests that knows an operation by name. It holds
// what the page says of the operation and, where page and protocol are silent, the choices listed at the options.
// Signatures, formats and envelopes are the stub's and acs's; nothing of them belongs here.
package reference
