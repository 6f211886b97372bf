import Newsprint
