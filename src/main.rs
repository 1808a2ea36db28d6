fn main() {
    println!("casus");
}
