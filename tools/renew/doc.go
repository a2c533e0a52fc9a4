// Package renew makes anew what is made of pages: descriptions and statements, and the Go of them. It is the commands
// compile, generate, regenerate and verify, and says what a changed page means for whom and what has to be edited by hand.
//
// These commands have to work when what was written by hand does not fit what is generated. So nothing here, nor behind
// it, imports generated code: command regenerate, which is these and nothing else, builds on a broken tree.
package renew
