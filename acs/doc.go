// Package acs is the wire protocol of Alibaba Cloud RPC APIs: what generated code runs on.
//
// What lives here: strict decoding of query and form, the signatures of version 1.0 (HMAC-SHA1) and of
// version 3 (ACS3-HMAC-SHA256, ACS3-HMAC-SM3) in both directions, replay protection, dispatch by Action and
// Version, negotiation of the format, the success and error envelopes in JSON and XML, and the gateway's errors
// as values.
//
// What never may: knowledge of a particular operation, reading of descriptions or pages, judging of answers,
// environment variables, files. Clocks, randomness, keys and loggers are passed in.
//
// A server is made of three calls:
//
//	server := acs.NewServer(acs.WithCredentials(creds))
//	err := server.Handle(acs.Operation{Product: "Config", Action: "DoIt", Version: "2020-09-07"}, handler)
//	err = acs.Serve(ctx, listener, server, acs.ServeOptions{})
//
// The handler sees every accepted request as a GET whose query holds all parameters, wherever the client put
// them, and answers with [WriteResult] or [WriteError].
package acs
