package judge

import "fmt"

// problem is a check that did not hold.
type problem struct {
	reason string
	// blind means that the check could not be made, for the answer could not be read.
	blind bool
	// vacant means that what there is to look at is there, and holds no value.
	vacant bool
	// little means that it could not be made for want of data: what the target has shows no difference.
	little bool
	// alike means that it could not be made since calls that differ are answered alike, which may be right.
	alike bool
	// another means that what came is documented too, as another error of the code: this one was not brought about.
	another bool
	// moving means that what the target has may have changed between two answers: a second look tells.
	moving bool
	// broken means that it could not be made by a defect of ours.
	broken bool
}

func violated(format string, args ...any) *problem {
	return &problem{reason: fmt.Sprintf(format, args...)}
}

func blind(format string, args ...any) *problem {
	return &problem{reason: fmt.Sprintf(format, args...), blind: true}
}

// vacant is a check of what the answer has nothing of, which may be right.
func vacant(format string, args ...any) *problem {
	p := blind(format, args...)
	p.vacant = true
	return p
}

// tooLittle is a check that the target's data leave open.
func tooLittle(format string, args ...any) *problem {
	p := blind(format, args...)
	p.little = true
	return p
}

// unlike is a violation of what holds between two answers.
func unlike(format string, args ...any) *problem {
	p := violated(format, args...)
	p.moving = true
	return p
}
