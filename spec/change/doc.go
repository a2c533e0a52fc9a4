// Package change tells what became of the statements of an operation between two versions of its page: what was added,
// removed, tightened, loosened or only worded otherwise, and whom that breaks. A kind of change is a row of Rows.
//
// What never may live here: files, revisions, formats of output, the network, and the reading of pages: both versions come
// as the documents that a page compiles to. Same input, same output.
package change
