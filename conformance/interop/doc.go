// Package interop proves with the vendor's own clients that plumb's server is what they expect: its tests build the
// command, start `plumb serve` and call it over a socket with the official Go SDKs, and from the page that it shows in a browser.
// The page that `plumb run --html` writes is opened in a browser as well.
//
// It is a module of its own, so that nobody who uses plumb gets the SDKs with it. It must not import the main module:
// what signs and reads here is the vendor's code, and all it knows of plumb is the command and the wire. The command in
// folder load belongs to the load test, .ci/load.
package interop
