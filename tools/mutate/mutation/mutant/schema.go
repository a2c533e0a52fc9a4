// Package mutant is what instrumented code calls: every function computes what the original code does, or what one
// mutation makes of it when the process was started with that mutation's number. It is compiled into the code under test,
// so it imports nothing but the standard library, and this file imports nothing at all: instrumented code is type-checked
// against it alone. It never chooses a mutation and never judges one.
package mutant

// Number is what arithmetic is defined for.
type Number interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr | ~float32 | ~float64
}

// Ordered is what bounds are defined for.
type Ordered interface{ Number | ~string }

// On reports whether the mutation with the number is switched on, and notes that it was reached when the process was
// told to note that.
func On(id int) bool {
	if current.trace != nil {
		current.trace.reach(id)
	}
	return id == current.active
}

// Less is a < b, mutated a <= b.
func Less[T Ordered](id int, a, b T) bool {
	if On(id) {
		return a <= b
	}
	return a < b
}

// AtMost is a <= b, mutated a < b.
func AtMost[T Ordered](id int, a, b T) bool {
	if On(id) {
		return a < b
	}
	return a <= b
}

// More is a > b, mutated a >= b.
func More[T Ordered](id int, a, b T) bool {
	if On(id) {
		return a >= b
	}
	return a > b
}

// AtLeast is a >= b, mutated a > b.
func AtLeast[T Ordered](id int, a, b T) bool {
	if On(id) {
		return a > b
	}
	return a >= b
}

// Add is a + b, mutated a - b.
func Add[T Number](id int, a, b T) T {
	if On(id) {
		return a - b
	}
	return a + b
}

// Sub is a - b, mutated a + b.
func Sub[T Number](id int, a, b T) T {
	if On(id) {
		return a + b
	}
	return a - b
}

// Mul is a * b, mutated a / b.
func Mul[T Number](id int, a, b T) T {
	if On(id) {
		return a / b
	}
	return a * b
}

// Quo is a / b, mutated a * b.
func Quo[T Number](id int, a, b T) T {
	if On(id) {
		return a * b
	}
	return a / b
}

// Flip is v, mutated -v.
func Flip[T Number](id int, v T) T {
	if On(id) {
		return -v
	}
	return v
}

// Inc is v, mutated v + 1.
func Inc[T Number](id int, v T) T {
	if On(id) {
		return v + 1
	}
	return v
}

// Zero is v, mutated the zero value of its type.
func Zero[T any](id int, v T) T {
	if On(id) {
		var zero T
		return zero
	}
	return v
}
