package none

func larger(a, b int) bool { return a > b }
