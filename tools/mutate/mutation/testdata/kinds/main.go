// Command kinds has something of every kind to mutate. It prints what each function computes; the test holds what every
// mutation makes of that against kinds.golden.
package main

import "fmt"

func main() {
	each("bounds", bounds)
	fmt.Println("equalities", equalities("a"), equalities("b"))
	each("conditions", conditions)
	fmt.Println("logic", logic(false, false), logic(false, true), logic(true, false), logic(true, true))
	each("constants", constants)
	each("arithmetic", arithmetic)
	each("statements", statements)
	each("returns", returns)
	each("texts", texts)
	fmt.Println("tagged", tagged("a"), tagged("b"), tagged("c"), tagged("d"))
	each("untagged", untagged)
	each("loops", loops)
	each("jumps", jumps)
}

func each(name string, f func(int) string) {
	fmt.Println(name, f(1), "|", f(2), "|", f(3), "|", f(4))
}
