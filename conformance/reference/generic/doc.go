// Package generic is a right server for any page: it knows an operation by its description and statements alone, and does
// all that they say. It checks every rule of the parameters, answers results of the documented shape, keeps tokens and work
// in progress where the page has them, and gives every documented error when it is asked for it. The first operation has a
// reference server of its own, behind the generated stub. Signatures, formats and envelopes are acs's; no operation is
// known here by its name, and nothing knows how servers are judged.
package generic
