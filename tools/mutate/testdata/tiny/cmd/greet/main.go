// Command greet is tested as a process.
package main

import "os"

func main() { os.Stdout.WriteString(greeting(os.Args[1])) }

func greeting(name string) string { return "hello " + name }
