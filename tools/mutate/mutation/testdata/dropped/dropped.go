// Package dropped has places where a mutation does not compile.
package dropped

import "net/url"

// A constant is asked for.
var days = [...]string{2: "b"}

var shift float64 = 1 << 3

// The name of the type is hidden where it would have to be written.
func parse(url string) *url.URL {
	return other(url)
}

func other(text string) *url.URL {
	u, _ := url.Parse(text)
	return u
}
