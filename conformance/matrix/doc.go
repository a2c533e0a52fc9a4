// Package matrix proves the suite: it runs it against the reference server and against every fault of it, and says
// which scenarios noticed what. It knows how suite and faults work together and nothing of how either is made. What it
// finds depends on nothing but its input: time passes by requests, randomness comes from a seed, and only loopback
// sockets are opened.
package matrix
