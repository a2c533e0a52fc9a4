package contract

import "strings"

// beginning reports whether a value begins with a text. A schema has room for one pattern, which is another rule's.
func beginning(text, value string) bool { return strings.HasPrefix(value, text) }

// notOnly reports whether a value is another one than a text that it must not be alone.
func notOnly(text, value string) bool { return value != text }
