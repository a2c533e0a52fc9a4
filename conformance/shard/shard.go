// Package shard divides lists into parts that are worked at apart from one another, on several machines for instance. It is pure:
// the same list gives the same parts everywhere. What is in a list is for others to say.
package shard

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Shard is one of several parts. The zero value stands for a list as a whole.
type Shard struct {
	Number int // from 1 on
	Of     int
}

// Parse reads a shard as I/N, such as 2/5; "" is the whole. The error says what was found and what was expected.
func Parse(text string) (Shard, error) {
	if text == "" {
		return Shard{}, nil
	}
	number, of, _ := strings.Cut(text, "/")
	s := Shard{whole(number), whole(of)}
	if s.Number < 1 || s.Of < s.Number {
		return Shard{}, fmt.Errorf("shard %q: expected I/N, such as 2/5, with I from 1 to N", text)
	}
	return s, nil
}

// whole is a number of decimal digits, or 0.
func whole(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil || strconv.Itoa(n) != text {
		return 0
	}
	return n
}

// String writes a shard as Parse reads it.
func (s Shard) String() string {
	if s == (Shard{}) {
		return ""
	}
	return fmt.Sprintf("%d/%d", s.Number, s.Of)
}

// Part is what of a list belongs to a shard, in the order of the list. What has the same group stays together; groups are dealt to
// the shards one by one, in the order in which they come.
func Part[T any](s Shard, list []T, group func(T) string) []T {
	if s == (Shard{}) {
		return list
	}
	dealt := map[string]int{}
	var out []T
	for _, one := range list {
		name := group(one)
		place, known := dealt[name]
		if !known {
			place = len(dealt)
			dealt[name] = place
		}
		if place%s.Of == s.Number-1 {
			out = append(out, one)
		}
	}
	return out
}

// Dealt puts the groups of parts back into the order of the list that they are of: the first group of each part, then the second of
// each, and so on. parts are given in the order of their shards; what is in two of them is there twice.
func Dealt[T any](parts [][]T, group func(T) string) []T {
	var out []T
	for rest := slices.Clone(parts); ; {
		left := 0
		for i, part := range rest {
			n := first(part, group)
			out, rest[i] = append(out, part[:n]...), part[n:]
			left = cmp.Or(left, len(rest[i]))
		}
		if left == 0 {
			return out
		}
	}
}

// first is how much at the beginning of a part is of one group.
func first[T any](part []T, group func(T) string) int {
	n := slices.IndexFunc(part, func(one T) bool { return group(one) != group(part[0]) })
	if n < 0 {
		return len(part)
	}
	return n
}
