// Package proof shows what the suite of a page finds: it runs it against a right server of the page and against every derived
// fault, and says which scenarios noticed what, and which could not. It knows how suite, servers and defects work together and
// nothing of how any is made. What it finds depends on nothing but its input: time passes by requests, randomness comes from a
// seed, and no socket is opened.
package proof
