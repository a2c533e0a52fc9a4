// Package generate turns a description (OpenAPI 3.0.3, written by spec/compile) into the Go package of its operation:
//
//	types.gen.go   Params, Result and what is in them  oapi-codegen, from schemas of an overlay
//	client.gen.go  Client: NewClient, Do               oapi-codegen, with templates of ours
//	server.gen.go  Service, Stub, Register             oapi-codegen, with templates of ours
//	rpc.gen.go     Operation and the documented errors: the glue to package acs
//
// A description is untrusted text, for it was read from somebody's page: it is guarded before a generator sees it and the
// generator's output is inspected before it is written. The same description gives the same bytes on every machine.
//
// What never belongs here: knowledge of any one operation, of the page format (spec/page, spec/compile), or of the wire
// protocol (acs), which writes and reads the generated structs by their tags.
package generate
