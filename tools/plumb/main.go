// Package main is the command plumb. It parses flags, reads and writes files, and maps errors to exit codes; what it
// does lives in the packages that it calls. Nothing else may read the environment or end the process.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
