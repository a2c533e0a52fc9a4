package main

import "fmt"

const three = 3

type level string

type pair struct{ a, b int }

func bounds(n int) string {
	return fmt.Sprint(n < 2, n <= 2, n > 2, 2 >= n)
}

func equalities(s string) string {
	return fmt.Sprint(s == "b", s != "b")
}

func conditions(n int) string {
	if n > 1 && n < three {
		return fmt.Sprint("inside")
	}
	if !(n > 2) {
		return fmt.Sprint("below")
	}
	return fmt.Sprint("above")
}

func logic(a, b bool) string {
	return fmt.Sprint(a && b, a || b, a && b || !a && !b)
}

func constants(n int) string {
	var wide int64 = 1 << 4
	return fmt.Sprint(n+three, wide, float64(n)*0.5)
}

func arithmetic(n int) string {
	total := n
	total += n
	total -= 1
	return fmt.Sprint(n+2, n-2, n*2, n/2, -n, total, n*n+n)
}

func statements(n int) string {
	var said []int
	note := func(i int) { said = append(said, i) }
	note(n)
	m := map[int]bool{}
	m[n] = true
	n++
	_ = n
	_ = pair{n, n}
	return fmt.Sprint(said, len(m), n)
}

func number(n int) (int, error) {
	if n > 2 {
		return n, fmt.Errorf("%d is large", n)
	}
	return 0, nil
}

func known(n int) bool {
	odd := n%2 == 1
	switch n {
	case 1:
		return true
	case 2:
		return false
	}
	return odd
}

func shape(n int) (*pair, pair, level, []int) {
	p := pair{n, n}
	l := level("x")
	return &p, p, l, []int{n}
}

func returns(n int) string {
	i, err := number(n)
	p, q, l, list := shape(n)
	return fmt.Sprint(i, err, known(n), p != nil, q, l, list)
}

func texts(n int) string {
	words := map[string]int{"one": 1, "two": 2}
	for _, w := range []string{"one", "two"} {
		if words[w] == n {
			return w + "!"
		}
	}
	return "many"
}

func tagged(s string) string {
	out := fmt.Sprint("else")
	switch s {
	case "a", "b":
		out = fmt.Sprint("early")
	case "c":
		out = fmt.Sprint("third")
	default:
	}
	return out
}

func untagged(n int) string {
	switch {
	case n == 1, n == 3:
		return fmt.Sprint("odd")
	case n < 3:
		return fmt.Sprint("small")
	}
	return fmt.Sprint("other")
}

func loops(n int) string {
	sum := 0
	for i := 0; i < n; i++ {
		sum += i
	}
	for i := range n {
		sum += i
	}
	return fmt.Sprint(sum)
}

func jumps(n int) string {
	var seen []int
outer:
	for i := range n {
		if i == 0 {
			continue
		}
		for j := range n {
			if j == 2 {
				break
			}
			if i == 3 {
				break outer
			}
			seen = append(seen, j)
		}
	}
	return fmt.Sprint(seen)
}
