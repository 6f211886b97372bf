import Newsprint

@main
struct NewsprintCommand {
  static func main() {}
}
