// Package generate turns a description (OpenAPI 3.0.3, written by spec/compile) into the Go package of its operation:
//
//	types.gen.go   models                            oapi-codegen
//	client.gen.go  client for GET and POST           oapi-codegen
//	server.gen.go  binding and strict server of GET  oapi-codegen, with one template of ours
//	rpc.gen.go     Service, Register, Operation and the documented errors: the glue to package acs
//
// A description is untrusted text, for it was read from somebody's page: it is guarded before a generator sees it and the
// generator's output is inspected before it is written. The same description gives the same bytes on every machine.
//
// What never belongs here: knowledge of any one operation, of the page format (spec/page, spec/compile), or of the wire
// protocol (acs). Server code for POST is not generated: acs hands both methods to the handler as one merged query.
package generate
