// Package words holds what all readers of text need: letters, words, cuts, and texts freed from characters that deceive.
//
// What never may live here: anything that knows pages, parameters or documents.
package words
